package hkshell.engine.command.netrc;

import hkshell.domain.netrc.MaskedText;
import hkshell.domain.netrc.reader.Answer;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.FieldValue;
import hkshell.domain.netrc.reader.Reply;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.session.Netrc;
import hkshell.kit.text.Role;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The replies of readers as a table and as JSON, passwords masked unless they were asked for. */
final class ReplyRows {
    /** Before a reader whose answer is another one than hkshell's, and before one that opens another file. */
    private static final String ODD = "!";

    private static final String ELSEWHERE = ">";
    private static final Styled MASKED = Styled.of(Secret.MASK, Role.SECRET);

    private final List<Reply> replies;
    private final Netrc netrc;
    private final Asked asked;
    private final boolean reveal;

    /** The file as hkshell shows it. A reader that misreads it may take a password for a login, and that one is not in it. */
    private final String shown;

    ReplyRows(List<Reply> replies, Netrc netrc, Asked asked, boolean reveal) {
        this.replies = replies;
        this.netrc = netrc;
        this.asked = asked;
        this.reveal = reveal;
        this.shown = reveal ? "" : MaskedText.of(netrc.file());
    }

    Outcome.Listed table() {
        List<List<Styled>> rows = new ArrayList<>();
        for (Reply reply : replies) {
            rows.add(row(reply));
        }
        List<String> heads = List.of("", "reader", "login", "password", "line", "why");
        return new Outcome.Listed(heads, rows, "No reader was asked.", doc());
    }

    /** The sum below the table: how many answer otherwise, and what the signs mean. */
    String closing() {
        if (replies.size() == 1) {
            return replies.get(0).isOdd() ? "hkshell itself answers differently (" + ODD + ")" : "";
        }
        int odd = 0;
        int elsewhere = 0;
        for (Reply reply : replies) {
            odd += reply.isOdd() ? 1 : 0;
            elsewhere += reply.opened().isInUse() ? 0 : 1;
        }
        String others = elsewhere == 0
                ? ""
                : "; " + elsewhere + (elsewhere == 1 ? " opens" : " open") + " another file first (" + ELSEWHERE + ")";
        String number = odd == 0 ? "none" : Integer.toString(odd);
        return number + " of " + replies.size() + (odd == 1 ? " answers" : " answer") + " differently from hkshell"
                + (odd == 0 ? "" : " (" + ODD + ")") + others;
    }

    private List<Styled> row(Reply reply) {
        Styled mark = Styled.of((reply.isOdd() ? ODD : "") + (reply.opened().isInUse() ? "" : ELSEWHERE), Role.WARN);
        Styled reader = Styled.of(reply.reader(), Role.NAME);
        return reply.answer().accept(new Answer.Visitor<>() {
            @Override
            public List<Styled> found(Answer.Found found) {
                return List.of(
                        mark,
                        reader,
                        login(found.login()),
                        password(found.password()),
                        Styled.of(Integer.toString(found.line()), Role.DIM),
                        Styled.of(reply.why()));
            }

            @Override
            public List<Styled> none(Answer.None none) {
                return row(Styled.of("(none)", Role.DIM), reply.why());
            }

            @Override
            public List<Styled> failed(Answer.Failed failed) {
                return row(Styled.of("(error)", Role.ERROR), reply.whyAndError());
            }

            private List<Styled> row(Styled login, String why) {
                return List.of(mark, reader, login, Styled.EMPTY, Styled.EMPTY, Styled.of(why));
            }
        });
    }

    private Styled login(Optional<FieldValue> field) {
        return field.isEmpty() ? Styled.EMPTY : isHarmless(field.get()) ? text(field.get(), Role.TEXT) : MASKED;
    }

    private Styled password(Optional<FieldValue> field) {
        if (field.isEmpty()) {
            return Styled.EMPTY;
        }
        return reveal || field.get().isEmpty() ? text(field.get(), Role.SECRET) : MASKED;
    }

    private static Styled text(FieldValue value, Role role) {
        return value.isEmpty() ? Styled.of("(empty)", Role.DIM) : Styled.of(value.text(), role);
    }

    private boolean isHarmless(FieldValue value) {
        String text = value.text();
        return reveal || text.equals(asked.login()) || shown.contains(text);
    }

    /**
     * {@code {"host","login","answers":{...}}} as scripts rely on it, and besides: the file, what each reader opens by
     * itself, why those without credentials have none, and who answers differently from hkshell.
     */
    private Doc doc() {
        Doc.Obj answers = Doc.obj();
        Doc.Obj opens = Doc.obj();
        Doc.Obj none = Doc.obj();
        List<Doc> odd = new ArrayList<>();
        for (Reply reply : replies) {
            answers = answers.with(reply.reader(), answer(reply));
            opens = opens.with(reply.reader(), reply.opened().name());
            none = reply.answer() instanceof Answer.None ? none.with(reply.reader(), reply.why()) : none;
            if (reply.isOdd()) {
                odd.add(new Doc.Text(reply.reader()));
            }
        }
        Doc.Obj doc = Doc.obj().with("host", asked.host());
        doc = asked.port() < 0 ? doc : doc.with("port", asked.port());
        return doc.with("login", asked.login() == null ? new Doc.Null() : new Doc.Text(asked.login()))
                .with("answers", answers)
                .with("none", none)
                .with("odd", new Doc.Arr(odd))
                .with("file", netrc.path().toString())
                .with("opens", opens);
    }

    private Doc answer(Reply reply) {
        return reply.answer().accept(new Answer.Visitor<>() {
            @Override
            public Doc found(Answer.Found found) {
                return Doc.obj()
                        .with("login", name(found.login()))
                        .with("password", secret(found.password()))
                        .with("account", name(found.account()))
                        .with("line", found.line())
                        .with("why", reply.why());
            }

            @Override
            public Doc none(Answer.None none) {
                return new Doc.Null();
            }

            @Override
            public Doc failed(Answer.Failed failed) {
                return Doc.obj().with("error", failed.error()).with("why", reply.why());
            }
        });
    }

    private Doc name(Optional<FieldValue> field) {
        return field.isEmpty() || isHarmless(field.get()) ? value(field) : new Doc.Text(Secret.MASK);
    }

    private Doc secret(Optional<FieldValue> password) {
        boolean mask = password.isPresent() && !password.get().isEmpty() && !reveal;
        return mask ? new Doc.Text(Secret.MASK) : value(password);
    }

    private static Doc value(Optional<FieldValue> field) {
        if (field.isEmpty()) {
            return new Doc.Null();
        }
        FieldValue value = field.get();
        return value.utf8()
                ? new Doc.Text(value.text())
                : Doc.obj().with("base64", Base64.getEncoder().encodeToString(value.bytes()));
    }
}
