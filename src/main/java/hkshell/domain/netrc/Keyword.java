package hkshell.domain.netrc;

import java.nio.charset.StandardCharsets;

/** The six words with a meaning, in any case: curl, git and JGit take them so, and nobody means anything else by them. */
public final class Keyword {
    private static final byte[] MACHINE = bytes("machine");
    private static final byte[] DEFAULT = bytes("default");
    private static final byte[] LOGIN = bytes("login");
    private static final byte[] PASSWORD = bytes("password");
    private static final byte[] ACCOUNT = bytes("account");
    private static final byte[] MACDEF = bytes("macdef");

    private Keyword() {}

    /** The keyword that stands at {@code start} to {@code end}, or {@link Token.Kind#WORD}. */
    public static Token.Kind of(byte[] text, int start, int end) {
        switch (end - start) {
            case 5:
                return is(LOGIN, text, start) ? Token.Kind.LOGIN : Token.Kind.WORD;
            case 6:
                return is(MACDEF, text, start) ? Token.Kind.MACDEF : Token.Kind.WORD;
            case 7:
                if (is(MACHINE, text, start)) {
                    return Token.Kind.MACHINE;
                }
                if (is(ACCOUNT, text, start)) {
                    return Token.Kind.ACCOUNT;
                }
                return is(DEFAULT, text, start) ? Token.Kind.DEFAULT : Token.Kind.WORD;
            case 8:
                return is(PASSWORD, text, start) ? Token.Kind.PASSWORD : Token.Kind.WORD;
            default:
                return Token.Kind.WORD;
        }
    }

    /** ASCII letters differ from their capitals in one bit, and no other byte becomes one of them by setting it. */
    private static boolean is(byte[] keyword, byte[] text, int start) {
        for (int at = 0; at < keyword.length; at++) {
            if ((text[start + at] | 0x20) != keyword[at]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }
}
