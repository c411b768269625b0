package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import java.util.ArrayList;
import java.util.List;

/** The command words for an edit of one record, as a person would type them. No secret ever stands in them. */
final class NetrcWords {
    private final List<String> words = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private NetrcWords(String verb) {
        words.add("netrc");
        words.add(verb);
    }

    /** A command about a record that is there: its host, and the line that tells it from others of that host. */
    static NetrcWords about(String verb, Entry.Login record) {
        NetrcWords words = new NetrcWords(verb);
        if (record instanceof Entry.Default) {
            words.words.add("--default");
        } else {
            words.names.add(record.host());
            words.machine(record.host());
        }
        return words;
    }

    /** A command about a host. */
    static NetrcWords about(String verb, String host) {
        return new NetrcWords(verb).name(host);
    }

    /** The word alone would mean the default record. */
    private void machine(String host) {
        if (host.equalsIgnoreCase("default")) {
            words.add("--machine");
        }
    }

    NetrcWords name(String name) {
        names.add(name);
        return this;
    }

    NetrcWords line(Entry.Login record) {
        return option("--line", Integer.toString(record.line()));
    }

    NetrcWords flag(String name) {
        words.add(name);
        return this;
    }

    /** Joined by {@code =} when the value could be taken for an option. */
    NetrcWords option(String name, String value) {
        if (value.startsWith("-")) {
            words.add(name + "=" + value);
        } else {
            words.add(name);
            words.add(value);
        }
        return this;
    }

    /** Names stand in front, as people type them; one that could be taken for an option stands behind {@code --}. */
    List<String> all() {
        List<String> all = new ArrayList<>(words);
        if (names.stream().anyMatch(name -> name.startsWith("-"))) {
            all.add("--");
            all.addAll(names);
        } else {
            all.addAll(2, names);
        }
        return all;
    }
}
