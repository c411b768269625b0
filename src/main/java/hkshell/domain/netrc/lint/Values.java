package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Misreading;
import hkshell.domain.netrc.Token;
import java.util.List;

/** The values of all fields and the hosts, and what readers make of them: for rules that look at a word alone. */
final class Values {
    private Values() {}

    /** What to do with a value. */
    interface Look {
        void at(Token value);
    }

    /** What to do with a value that some readers take otherwise. */
    interface Mistaken {
        void at(Token value, Misreading misreading);
    }

    /** The finder of a rule that is one of the misreadings. */
    static Rule.Finder of(String id) {
        return (sheet, hits) -> each(
                sheet,
                id,
                (value, misreading) -> hits.at(value.start(), misreading.sentence(), misreading.readers(), false));
    }

    /** One value held against one of the misreadings. */
    static void one(Sheet sheet, Token value, String id, Hits hits) {
        if (Misreading.isPlain(sheet.text, value.start(), value.end())) {
            return;
        }
        for (Misreading misreading : Misreading.of(sheet.meaning(value), sheet.isQuoted(value))) {
            if (misreading.rule().equals(id)) {
                hits.at(value.start(), misreading.sentence(), misreading.readers(), false);
            }
        }
    }

    static void each(Sheet sheet, Look look) {
        for (Block block : sheet.blocks) {
            if (block.host != null) {
                look.at(block.host);
            }
            for (Part part : block.parts) {
                if (part.value() != null) {
                    look.at(part.value());
                }
            }
        }
    }

    static void each(Sheet sheet, String id, Mistaken look) {
        for (Sheet.Value value : sheet.values()) {
            for (Misreading misreading : value.misreadings()) {
                if (misreading.rule().equals(id)) {
                    look.at(value.token(), misreading);
                }
            }
        }
    }

    /** Most values are plain words, which nobody misreads; they are kept out of the list. */
    static void collect(Sheet sheet, List<Sheet.Value> to) {
        each(sheet, token -> {
            if (Misreading.isPlain(sheet.text, token.start(), token.end())) {
                return;
            }
            List<Misreading> misreadings = Misreading.of(sheet.meaning(token), sheet.isQuoted(token));
            if (!misreadings.isEmpty()) {
                to.add(new Sheet.Value(token, misreadings));
            }
        });
    }
}
