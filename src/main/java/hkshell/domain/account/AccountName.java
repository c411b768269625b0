package hkshell.domain.account;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.Set;
import java.util.TreeSet;

/** What an account may be called: a file name that can neither leave its folder nor hide, nor read as an option. */
public final class AccountName {
    private static final int LONGEST = 64;

    private AccountName() {}

    /** Letters, digits, {@code . _ -}, not beginning with {@code .} or {@code -}, at most 64. */
    public static Parsed<String> check(String name) {
        if (isName(name)) {
            return Parsed.good(name);
        }
        return Parsed.bad(Problem.usage(
                "An account name has letters, digits, '.', '_' and '-', at most 64, and does not begin with '.' or '-'.",
                "choose another name"));
    }

    /** A free name for a login: the email's local part, numbered when it is taken. */
    public static String forLogin(String login, Set<String> taken) {
        String local = login.contains("@") ? login.substring(0, login.indexOf('@')) : login;
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < local.length() && name.length() < LONGEST - 4; at++) {
            name.append(isPlain(local.charAt(at)) ? local.charAt(at) : '-');
        }
        while (name.length() > 0 && (name.charAt(0) == '.' || name.charAt(0) == '-')) {
            name.deleteCharAt(0);
        }
        String base = name.isEmpty() ? "account" : name.toString();
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(taken);
        String free = base;
        for (int number = 2; all.contains(free); number++) {
            free = base + "-" + number;
        }
        return free;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.charAt(0) != '.'
                && name.charAt(0) != '-'
                && name.chars().allMatch(AccountName::isPlain);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }
}
