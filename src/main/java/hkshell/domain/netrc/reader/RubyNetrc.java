package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ruby's netrc gem, measured with 0.11.0. A comment is everything from the first {@code #} of a line; behind a host it
 * looks for the next {@code login}, then the next {@code password}, over any records between; the default counts as last.
 */
final class RubyNetrc extends Profile {
    RubyNetrc() {
        super(
                "ruby",
                new Opening(false, true, true),
                new Place(Place.Kind.FOLDER_VARIABLE, "NETRC", "fails when it names a file"),
                Place.home());
    }

    @Override
    @Nullable
    Answer refusal(FileAccess facts) {
        if (facts.kind() == FileAccess.Kind.FILE && facts.mode() != 0600) {
            return new Answer.Failed("Netrc::Error", "refuses mode " + facts.octal() + ": it must be 0600");
        }
        return super.refusal(facts);
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        String text = Utf8.strict(source.bytes());
        if (text == null) {
            return new Answer.Failed("ArgumentError", "the file is not UTF-8");
        }
        return new Parse(new RubyTokens(text)).answer(asked.name());
    }

    /** What stands at which place of the gem's own list decides what it takes for login and password. */
    private record Item(boolean isDefault, String name, int line, List<String> rest) {
        private static final int LOGIN = 1;
        private static final int PASSWORD = 3;

        Answer answer(String why) {
            Draft draft = new Draft(name, line);
            draft.login = at(LOGIN);
            draft.password = at(PASSWORD);
            return draft.found(StandardCharsets.UTF_8, why);
        }

        private @Nullable String at(int index) {
            return index < rest.size() ? rest.get(index) : null;
        }
    }

    /** Tokens to items. */
    private static final class Parse {
        private final RubyTokens tokens;
        private final List<Item> items = new ArrayList<>();
        private int at;
        private @Nullable Answer failure;

        Parse(RubyTokens tokens) {
            this.tokens = tokens;
        }

        Answer answer(String host) {
            skipToRecord();
            while (at < tokens.size() && failure == null) {
                items.add(item());
            }
            if (failure != null) {
                return failure;
            }
            boolean endsInDefault = !items.isEmpty() && items.get(items.size() - 1).isDefault;
            Item other = endsInDefault ? items.remove(items.size() - 1) : null;
            for (Item item : items) {
                if (item.name.equals(host)) {
                    return item.answer(FIRST);
                }
            }
            return other == null
                    ? new Answer.None("no record of the host")
                    : other.answer("no record of the host, so the default, which is the last record");
        }

        private void skipToRecord() {
            while (at < tokens.size() && !tokens.is(at, "machine") && !tokens.is(at, "default")) {
                at++;
            }
        }

        private Item item() {
            int line = tokens.line(at);
            boolean isDefault = tokens.is(at, "default");
            at++;
            String name = isDefault ? "" : value();
            List<String> rest = new ArrayList<>();
            takeField("login", rest);
            takeField("password", rest);
            rest.add("");
            skipToRecord();
            return new Item(isDefault, name, line, rest);
        }

        /** Two places of the list when the word stands anywhere below, else none: what comes next moves up. */
        private void takeField(String keyword, List<String> rest) {
            if (tokens.last(keyword) < at) {
                return;
            }
            while (!tokens.is(at, keyword)) {
                at++;
            }
            at++;
            rest.add(keyword);
            rest.add(value());
        }

        private String value() {
            while (at < tokens.size() && tokens.isGap(at)) {
                at++;
            }
            if (at >= tokens.size()) {
                failure = new Answer.Failed("Netrc::Error", "the file ends in a keyword without its value");
                return "";
            }
            return tokens.text(at++);
        }
    }
}
