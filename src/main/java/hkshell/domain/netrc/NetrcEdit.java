package hkshell.domain.netrc;

import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change a netrc file, as data: a command makes it, {@link NetrcEditor} carries it out, and again on the bytes
 * that another program wrote meanwhile. Printing one shows no password.
 */
public sealed interface NetrcEdit {

    <R> R accept(Visitor<R> visitor);

    /** One field of a record changed, or added where the record has none; never a second one of a kind. */
    record Put(Pick pick, Field.Kind field, Secret value) implements NetrcEdit {
        public static Put of(Pick pick, Field.Kind field, String value) {
            return new Put(pick, field, Secret.of(value));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.put(this);
        }
    }

    /** One field of every record with that login changed, or added: how a token is rotated. */
    record PutEverywhere(String login, Field.Kind field, Secret value) implements NetrcEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.putEverywhere(this);
        }
    }

    /** One field of a record taken away; a comment beside it stays. */
    record Drop(Pick pick, Field.Kind field) implements NetrcEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }

    /** One more record of the host, whether there is one or not. */
    record Add(
            String host,
            @Nullable String login,
            @Nullable Secret password,
            @Nullable String account) implements NetrcEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.add(this);
        }
    }

    /** The default record, for a file that has none. */
    record AddDefault(
            @Nullable String login,
            @Nullable Secret password,
            @Nullable String account) implements NetrcEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addDefault(this);
        }
    }

    /** A record taken away, with the comments on its own lines; comments on lines of their own and macros stay. */
    record Remove(Pick pick) implements NetrcEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.remove(this);
        }
    }

    /** Another host for a record. */
    record Rename(Pick pick, String host) implements NetrcEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /**
     * A record, with what stands between its fields, put before another one.
     *
     * @param before null to put it behind all others; the macros right behind a default then go with it, for they are its own
     */
    record Move(Pick pick, @Nullable Pick before) implements NetrcEdit {
        /** The default record behind all others. */
        public static Move defaultLast() {
            return new Move(Pick.ofDefault(), null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.move(this);
        }
    }

    /**
     * The whole file spelled otherwise, for what no other edit says: line ends, order within a record, quotes, blanks. Every
     * record must go on saying what it said, and every comment and macro must stay; see {@link RespellGuard}.
     *
     * @param from the very file it was thought up for
     */
    record Respell(NetrcFile from, NetrcFile to) implements NetrcEdit {
        public static Respell of(NetrcFile from, List<Splice> splices) {
            return new Respell(from, NetrcFile.own(Splice.apply(from.text(), splices)));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.respell(this);
        }
    }

    /**
     * The whole file as a person left it in an editor. It may say anything that the gate lets pass; on a file that another
     * program has written meanwhile the changes of both are put together, or it is refused: see {@link FileMerge}.
     *
     * @param from the file that the person was given
     */
    record Rewrite(NetrcFile from, NetrcFile to) implements NetrcEdit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rewrite(this);
        }
    }

    /**
     * Which record an edit is for: the first that fits. A name rather than an address, so it finds the same record when the
     * file has changed around it.
     *
     * @param host null for the default record
     * @param login only a record with that login; null for any
     * @param line only a record that this line is part of; 0 for any
     */
    record Pick(@Nullable String host, @Nullable String login, int line) {

        public static Pick first(String host) {
            return new Pick(host, null, 0);
        }

        /** The default record. */
        public static Pick ofDefault() {
            return new Pick(null, null, 0);
        }

        /** The first of that name as the file has it: {@code default} is the record for all others, in any case. */
        public static Pick named(String name) {
            return name.equalsIgnoreCase("default") ? ofDefault() : first(name);
        }

        /** Any of the same host. */
        public Pick ofHost() {
            return new Pick(host, null, 0);
        }

        /** This very record, as long as the lines above it stay. */
        public static Pick of(Entry.Login record) {
            String login = record.login().map(Field::value).orElse(null);
            return new Pick(record instanceof Entry.Default ? null : record.host(), login, record.line());
        }

        public Pick withLogin(String only) {
            return new Pick(host, only, line);
        }

        public Pick atLine(int only) {
            return new Pick(host, login, only);
        }

        /** Every record that fits, in file order. */
        public List<Entry.Login> allIn(NetrcFile file) {
            return PickedRecord.all(file, this);
        }

        /** The record it means in a file, or why there is none, or not one only. */
        public Parsed<Entry.Login> in(NetrcFile file) {
            return PickedRecord.of(file, this);
        }
    }

    /** Complete: a new edit does not compile until it is planned and replayed. */
    interface Visitor<R> {
        R put(Put edit);

        R putEverywhere(PutEverywhere edit);

        R drop(Drop edit);

        R add(Add edit);

        R addDefault(AddDefault edit);

        R remove(Remove edit);

        R rename(Rename edit);

        R move(Move edit);

        R respell(Respell edit);

        R rewrite(Rewrite edit);
    }
}
