package hkshell.domain.netrc.reader;

import org.jspecify.annotations.Nullable;

/**
 * curl 8.11 to 8.20, measured with 8.20.0 on x86. The whole file in memory; a quote may span lines; {@code #} behind a word
 * is a word; control and non-ASCII bytes end a word, and where a word should begin they fail the file.
 */
final class CurlTo820 extends Profile {
    CurlTo820() {
        super("curl-8.20", Opening.STRICT, Place.variable("since 8.16"), Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        CurlMemory memory = new CurlMemory(bytesOf(source));
        Answer tooLarge = memory.load();
        return tooLarge != null ? tooLarge : new Scan(memory, new CurlRecords(asked, true)).answer();
    }

    /** The words of the text, handed to the record rules until these are content. */
    private static final class Scan {
        private final CurlMemory memory;
        private final String text;
        private final CurlRecords records;
        private int at;

        Scan(CurlMemory memory, CurlRecords records) {
            this.memory = memory;
            this.text = memory.text();
            this.records = records;
        }

        Answer answer() {
            while (at < text.length() && !records.done()) {
                at = Chars.skipBlanks(text, at);
                if (at == text.length()) {
                    break;
                }
                char c = text.charAt(at);
                if (records.inMacro()) {
                    if (c == '\n' || c == '\r') {
                        records.endMacro();
                    }
                    skipLine();
                } else if (c == '\n') {
                    at++;
                } else {
                    Answer failure = c == '"' ? quoted() : plain();
                    if (failure != null) {
                        return failure;
                    }
                }
            }
            return records.answer();
        }

        private void skipLine() {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }

        private @Nullable Answer quoted() {
            CurlQuote quote = CurlQuote.at(text, at);
            return word(quote.meaning(), quote.end(), quote.closed() ? "" : "stops at the unclosed quote");
        }

        private @Nullable Answer plain() {
            int end = at;
            while (end < text.length() && isPlain(text.charAt(end))) {
                end++;
            }
            return word(text.substring(at, end), end, end > at ? "" : "stops at a character that begins no word");
        }

        /** Chars are signed on x86, so a byte from 0x80 on is less than a blank. */
        private static boolean isPlain(char c) {
            return c > ' ' && c < 0x80;
        }

        private @Nullable Answer word(String word, int end, String fault) {
            int line = memory.line(at);
            if (!fault.isEmpty()) {
                return new Answer.Failed(CurlMemory.ERROR, fault + " in line " + line);
            }
            if (word.length() >= CurlMemory.LONGEST_WORD) {
                return new Answer.Failed(CurlMemory.ERROR, "a word of over 4095 bytes in line " + line);
            }
            records.word(word, line);
            // One character behind every word is passed over unseen.
            at = end + 1;
            return null;
        }
    }
}
