package hkshell.domain.netrc;

import java.util.Locale;

/** What people write before a password where no grammar says so: in comments, in macros, between records. */
final class SecretWord {
    /** Parts of a word that holds several settings, as {@code user=me,password=x}. */
    private static final String PARTS = ",;{&?([";

    private static final int SHORTEST = 6;

    /** No setting has a longer name; so a word of megabytes takes no longer than it must. */
    private static final int LONGEST_NAME = 40;

    private SecretWord() {}

    /** Without the signs around it, in small letters: {@code #password:} is {@code password}. */
    static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && isSign(word.charAt(start))) {
            start++;
        }
        while (end > start && isSign(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isSign(char c) {
        return c < 0x80 && !Character.isLetterOrDigit(c);
    }

    /** Of netrc, and what commands of ftp have before {@code PASS}. */
    static boolean isKeyword(String bare) {
        return switch (bare) {
            case "machine", "default", "login", "user", "account", "quote", "literal" -> true;
            default -> false;
        };
    }

    static boolean isSecret(String bare) {
        return switch (bare) {
            case "password",
                    "passwd",
                    "passphrase",
                    "pass",
                    "pwd",
                    "pw",
                    "token",
                    "secret",
                    "bearer",
                    "basic",
                    "apikey",
                    "api_key" -> true;
            default -> false;
        };
    }

    /** Whether at the beginning of a line it is a field rather than a sentence's first word. */
    static boolean isField(String bare) {
        return bare.equals("password") || bare.equals("passwd");
    }

    /** Where the value begins in {@code password=x} and its like, maybe at the end of the word; 0 in any other word. */
    static int assignment(String word) {
        for (int sign = 1; sign < word.length(); sign++) {
            if (isAssigning(word.charAt(sign)) && isSetting(word, sign)) {
                int value = sign;
                while (value < word.length() && isAssigning(word.charAt(value))) {
                    value++;
                }
                return value;
            }
        }
        return 0;
    }

    private static boolean isAssigning(char c) {
        return c == '=' || c == ':' || c == '>' || c == '\uff1a';
    }

    private static boolean isSetting(String word, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && PARTS.indexOf(word.charAt(start - 1)) < 0) {
            start--;
        }
        return isName(bare(word.substring(start, end)));
    }

    /** Of a setting that holds a secret: {@code HEROKU_API_KEY}, {@code access_token}. */
    static boolean isName(String bare) {
        if (isSecret(bare)) {
            return true;
        }
        int last = Math.max(bare.lastIndexOf('_'), Math.max(bare.lastIndexOf('-'), bare.lastIndexOf('.'))) + 1;
        String ending = bare.substring(last);
        return last > 0 && (isSecret(ending) || ending.equals("key"));
    }

    /** Goes on with a sentence; nobody has it for a password. */
    static boolean isOfSentence(String word) {
        return switch (word) {
            case "for",
                    "of",
                    "from",
                    "to",
                    "in",
                    "on",
                    "at",
                    "is",
                    "was",
                    "and",
                    "or",
                    "the",
                    "with",
                    "since",
                    "until",
                    "see" -> true;
            default -> false;
        };
    }

    /** Where the password of a URL begins, or of {@code me:password} for {@code curl -u}; 0 without one. */
    static int userInfo(String word, boolean forCurl) {
        int scheme = word.indexOf("://");
        int at = word.lastIndexOf('@');
        int colon = word.indexOf(':', scheme < 0 ? 0 : scheme + 3);
        if (forCurl) {
            return colon < 0 ? 0 : colon + 1;
        }
        if (scheme < 0 || at < scheme) {
            return 0;
        }
        boolean pair = colon >= 0 && colon < at;
        int user = scheme + 3;
        return pair ? colon + 1 : hasDigits(word.substring(user, at)) ? user : 0;
    }

    /** Whether it has letters and digits, as a token has and no word of a sentence. */
    static boolean hasDigits(String word) {
        boolean digit = false;
        boolean letter = false;
        for (int at = 0; at < word.length(); at++) {
            digit |= word.charAt(at) >= '0' && word.charAt(at) <= '9';
            letter |= Character.isLetter(word.charAt(at));
        }
        return digit && letter && word.length() >= SHORTEST;
    }

    /** Whether it is no word of a sentence: it has a digit, a sign, or a capital inside. */
    static boolean looksSecret(String word) {
        String bare = bare(word).equals(word.toLowerCase(Locale.ROOT)) ? word : stripped(word);
        for (int at = 0; at < bare.length(); at++) {
            char c = bare.charAt(at);
            boolean ofSentence = c >= 'a' && c <= 'z' || c == '-' || c == '\'' || at == 0 && Character.isLetter(c);
            if (!ofSentence) {
                return true;
            }
        }
        return false;
    }

    /** Without the full stop or the bracket that ends a sentence. */
    private static String stripped(String word) {
        int end = word.length();
        while (end > 0 && ".,;:!?)\"'".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
