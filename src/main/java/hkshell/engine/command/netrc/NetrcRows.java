package hkshell.engine.command.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.engine.Doc;
import hkshell.engine.OnDemand;
import hkshell.engine.session.Netrc;
import hkshell.kit.text.Count;
import hkshell.kit.text.Role;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Entries of a netrc as table rows and as JSON, passwords masked unless they were asked for. */
final class NetrcRows {
    private final boolean reveal;

    NetrcRows(boolean reveal) {
        this.reveal = reveal;
    }

    /** {@code {"file","mode","editable","entries":[...]}}, as scripts rely on it. */
    Doc doc(Netrc netrc) {
        return Doc.obj()
                .with("file", netrc.path().toString())
                .with("mode", netrc.mode())
                .with("editable", netrc.isEditable())
                .with("entries", new Doc.Arr(OnDemand.of(netrc.file().flattened(), this::doc)));
    }

    Doc doc(Entry entry) {
        Doc.Obj doc = Doc.obj().with("kind", kind(entry)).with("line", entry.line());
        if (entry instanceof Entry.Login record) {
            doc = entry instanceof Entry.Machine ? doc.with("host", record.host()) : doc;
            doc = put(doc, "login", record.login());
            doc = put(doc, "password", record.password());
            return put(doc, "account", record.account());
        }
        return entry instanceof Entry.Macdef macdef ? doc.with("name", macdef.name()) : doc;
    }

    private Doc.Obj put(Doc.Obj doc, String name, Optional<Field> field) {
        return field.map(is -> doc.with(name, value(is))).orElse(doc);
    }

    /** A value; one that is not UTF-8 as base64, a password masked. */
    Doc value(Field field) {
        if (field.kind() == Field.Kind.PASSWORD && !reveal) {
            return new Doc.Text(Secret.MASK);
        }
        return field.utf8()
                ? new Doc.Text(field.value())
                : Doc.obj().with("base64", Base64.getEncoder().encodeToString(field.bytes()));
    }

    List<List<Styled>> rows(List<Entry> entries) {
        return OnDemand.of(entries, this::row);
    }

    private List<Styled> row(Entry entry) {
        Styled line = Styled.of(Integer.toString(entry.line()), Role.DIM);
        if (entry instanceof Entry.Login record) {
            return List.of(
                    line,
                    Styled.of(kind(entry)),
                    Styled.of(entry instanceof Entry.Machine ? record.host() : "", Role.NAME),
                    Styled.of(text(record.login())),
                    Styled.of(text(record.password()), Role.SECRET));
        }
        return List.of(line, Styled.of(kind(entry), Role.COMMENT), Styled.of(about(entry), Role.COMMENT));
    }

    String text(Optional<Field> field) {
        return field.map(is -> is.kind() == Field.Kind.PASSWORD && !reveal ? Secret.MASK : is.value())
                .orElse("");
    }

    private static String about(Entry entry) {
        if (entry instanceof Entry.Macdef macdef) {
            return macdef.name() + ", " + Count.of(macdef.body().size(), "line");
        }
        return entry.masked();
    }

    /** As the file calls it, such as {@code machine api.heroku.com}. */
    static String called(Entry.Login record) {
        return record instanceof Entry.Default ? "default" : "machine " + record.host();
    }

    static String kind(Entry entry) {
        if (entry instanceof Entry.Machine) {
            return "machine";
        }
        if (entry instanceof Entry.Default) {
            return "default";
        }
        if (entry instanceof Entry.Macdef) {
            return "macdef";
        }
        return entry instanceof Entry.Comment ? "comment" : "stray";
    }
}
