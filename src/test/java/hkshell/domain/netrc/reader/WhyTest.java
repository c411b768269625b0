package hkshell.domain.netrc.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence and the line of an answer: reader, file with / for LF and ~ for CR, what it says for the host h. */
class WhyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            curl-8.10 | machine g/machine h login a password p | 2 first record of the host
            curl-8.22 | default login d password x/machine h login a password p | 1 default stands before the record of line 2
            ftp | default login d password x | 1 no record of the host before the default
            curl-8.10 | machine h/ password "p | failed: stops at the unclosed quote in line 2
            curl-8.22 | # c//machine g login "a/b | failed: stops at the unclosed quote in line 3
            curl-8.22 | # c | failed: crashes on a file of comments without a line end
            curl-8.22 | machine h login ~ a/ password p | 1 first record of the host
            curl-8.20 | machine g~/~/ | failed: stops at a character that begins no word in line 2
            python-3.13 | machine h login a password p/; note | failed: stops at a word it does not know in line 2
            python-3.13 | machine g/ password "p/machine h/ login a/ password b | none: no record of the host; the unclosed quote in line 2 takes the rest of the file; hkshell finds one in line 3
            python-3.13 | machine h login a password "p/machine g | 1 last record of the host; the unclosed quote in line 1 takes the rest of the file
            requests | machine g/ password "p/machine h/ login a/ password b | none: no record of the host; the unclosed quote in line 2 takes the rest of the file; hkshell finds one in line 3
            ftp | machine g/ password "p/machine h/ login a/ password b | none: no record of the host; the unclosed quote in line 2 takes the rest of the file; hkshell finds one in line 3
            python-3.10 | machine h/ login a/machine g | failed: the record of line 1 has no password before it ends
            python-3.13 | machine h login a password p/macdef m/b | failed: the macdef of line 2 has no empty line at its end
            python-3.13 | machine h login a/machine h login b | 2 last record of the host; hkshell takes the one in line 1
            requests | machine h login a password p/; note | none: stops at a word it does not know in line 2, and says nothing of it; hkshell finds one in line 1
            heroku-cli | machine h/login a/password p | none: reads no password in line 1: fields must be indented lines right below it, or follow on it with single blanks; hkshell finds one in line 1
            heroku-cli | # machine h password x/machine h/ login a | 1 first record of the host; hkshell takes the one in line 2
            heroku-cli | machine postgres-production-eu-west-1 # x~/ | failed: its pattern takes time that doubles with each letter of line 1: a carriage return or line separator stands behind the number sign
            git-credential-netrc | machine h/ password p\\/ | failed: loops for ever at the backslash that ends line 2
            npm-netrc | default login d/machine h | failed: throws at line 1: a pair of words stands before any machine
            jgit | machine g login a/machine h password p | 2 last record of the host, with a field that an incomplete one above left
            go | machine h/ login a | none: no complete record of the host; hkshell finds one in line 1
            ruby | machine h login | failed: the file ends in a keyword without its value
            ftp | machine h macdef m/b | none: gives up at the macdef of line 1, which is not closed; hkshell finds one in line 1
            hkshell | machine g/default login d | 2 no record of the host, so the default, which goes out only with --use-default
            """)
    void anAnswerSaysWhereAndWhy(String reader, String file, String expected) {
        String text = file.replace('/', '\n').replace('~', '\r');
        assertEquals(expected, said(reader, text, FileAccess.ordinary(), Asked.of("h")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            python-3.10 | 0644 | true | failed: refuses mode 0644
            python-3.13 | 0640 | true | failed: refuses mode 0640
            python-3.13 | 0600 | false | failed: refuses the file, because it is another user's
            ruby | 0400 | true | failed: refuses mode 0400: it must be 0600
            ftp | 0604 | true | failed: refuses mode 0604 at line 1
            git-credential-netrc | 0644 | true | failed: skips the file, because its mode is 0644
            curl-8.22 | 0644 | false | 1 first record of the host
            """)
    void modeAndOwnerMatterToSome(String reader, String mode, boolean mine, String expected) {
        FileAccess facts = new FileAccess(FileAccess.Kind.FILE, Integer.parseInt(mode, 8), mine, true, true);
        assertEquals(expected, said(reader, "machine h login a password p\n", facts, Asked.of("h")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            curl-8.10 | b | 1 the record is another login's, but no machine follows it: curl sends its password all the same
            curl-8.22 | b | none: no record of the host that serves
            wget | b | none: first record of the host is another login's
            hkshell | b | none: no record of the host has this login
            git | a | 1 record of this login
            """)
    void anAskedLoginIsLookedFor(String reader, String login, String expected) {
        String file = "machine h login a password p\n";
        assertEquals(expected, said(reader, file, FileAccess.ordinary(), new Asked("h", login, -1)));
    }

    private static String said(String reader, String text, FileAccess facts, Asked asked) {
        NetrcSource source = NetrcSource.of(text.getBytes(StandardCharsets.UTF_8), facts);
        Answer answer = Readers.named(reader).orElseThrow().answer(source, asked);
        return answer.accept(new Answer.Visitor<>() {
            @Override
            public String found(Answer.Found found) {
                return found.line() + " " + found.why();
            }

            @Override
            public String none(Answer.None none) {
                return "none: " + none.why();
            }

            @Override
            public String failed(Answer.Failed failed) {
                return "failed: " + failed.why();
            }
        });
    }
}
