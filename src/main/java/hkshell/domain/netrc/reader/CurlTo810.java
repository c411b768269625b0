package hkshell.domain.netrc.reader;

/**
 * curl 7.84 to 8.10 and git over it, measured with 7.88.1 as distributions mend it. Line by line; {@code #} before any word
 * ends the line; {@code "..."} must close on its line or every look-up that comes so far fails.
 */
final class CurlTo810 extends Profile {
    /** curl's buffer, of which a line with its LF may fill all but one byte. */
    private static final int LONGEST = 4095;

    CurlTo810(String name, Place... places) {
        super(name, Opening.LENIENT, places);
    }

    static CurlTo810 curl() {
        return new CurlTo810("curl-8.10", Place.home());
    }

    /** git asks libcurl, and the name of its profile stays when its libcurl gets newer. */
    static CurlTo810 git() {
        return new CurlTo810(
                "git",
                Place.newerVariable("only when git's libcurl is 8.16 or newer"),
                Place.file("~/.netrc", "through libcurl"));
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        CurlRecords records = new CurlRecords(asked, false);
        CurlLines lines = new CurlLines(bytesOf(source), LONGEST);
        while (!records.done() && lines.next()) {
            if (!readLine(lines.line(), lines.number(), records)) {
                return new Answer.Failed(
                        ".netrc parser error", "stops at the unclosed quote in line " + lines.number());
            }
        }
        return records.answer();
    }

    /** False when a quote does not close. */
    private static boolean readLine(String line, int number, CurlRecords records) {
        if (records.inMacro()) {
            if (line.charAt(0) != '\n' && line.charAt(0) != '\r') {
                return true;
            }
            records.endMacro();
        }
        int at = Chars.skipBlanks(line, 0);
        while (at < line.length() && line.charAt(at) != '#' && !records.done()) {
            if (line.charAt(at) == '"') {
                CurlQuote quote = CurlQuote.at(line, at);
                if (!quote.closed()) {
                    return false;
                }
                records.word(quote.meaning(), number);
                at = quote.end();
            } else {
                int end = Chars.wordEnd(line, at);
                records.word(line.substring(at, end), number);
                at = end;
            }
            // One character behind every word is passed over unseen, also behind a closing quote.
            at = Chars.skipBlanks(line, at + 1);
        }
        return true;
    }
}
