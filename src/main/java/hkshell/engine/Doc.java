package hkshell.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command found, as one JSON document in data: what {@code --json} prints. Secrets stand in it as given. */
public sealed interface Doc {

    <R> R accept(Visitor<R> visitor);

    /** A string. */
    record Text(String value) implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(value);
        }
    }

    /** A whole number. */
    record Num(long value) implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.num(value);
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bool(value);
        }
    }

    /** Nothing there. */
    record Null() implements Doc {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing();
        }
    }

    /** A list. */
    record Arr(List<Doc> items) implements Doc {
        public Arr {
            items = items instanceof OnDemand<?, Doc> ? items : List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.arr(items);
        }
    }

    /** Names and values, in the order they were put. */
    record Obj(Map<String, Doc> fields) implements Doc {
        public Obj(Map<String, Doc> fields) {
            this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** With one more field at the end. */
        public Obj with(String name, Doc value) {
            Map<String, Doc> all = new LinkedHashMap<>(fields);
            all.put(name, value);
            return new Obj(all);
        }

        public Obj with(String name, String value) {
            return with(name, new Text(value));
        }

        public Obj with(String name, long value) {
            return with(name, new Num(value));
        }

        public Obj with(String name, boolean value) {
            return with(name, new Bool(value));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.obj(fields);
        }
    }

    static Obj obj() {
        return new Obj(Map.of());
    }

    /** Complete: a new kind does not compile until every printer knows it. */
    interface Visitor<R> {
        R text(String value);

        R num(long value);

        R bool(boolean value);

        R nothing();

        R arr(List<Doc> items);

        R obj(Map<String, Doc> fields);
    }
}
