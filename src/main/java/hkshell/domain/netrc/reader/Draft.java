package hkshell.domain.netrc.reader;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A record while a profile reads it: written field by field, then turned into an answer. */
final class Draft {
    /** Null for a default record. */
    final @Nullable String host;

    final int line;

    @Nullable
    String login;

    @Nullable
    String password;

    @Nullable
    String account;

    Draft(@Nullable String host, int line) {
        this.host = host;
        this.line = line;
    }

    Answer.Found found(Charset charset, String why) {
        return new Answer.Found(value(login, charset), value(password, charset), value(account, charset), line, why);
    }

    static @Nullable FieldValue value(@Nullable String text, Charset charset) {
        return text == null ? null : FieldValue.of(text, charset);
    }
}
