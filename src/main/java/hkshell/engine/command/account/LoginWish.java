package hkshell.engine.command.account;

import hkshell.domain.account.AccountName;
import hkshell.engine.Invocation;
import hkshell.engine.KeyOffer;
import hkshell.engine.Option;
import hkshell.engine.Warning;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the options of a login ask for.
 *
 * @param way empty when the person is to choose
 * @param org of {@code --sso}; empty without it
 * @param email who logs in, as far as it was said
 * @param seconds until a new token expires
 * @param machines the netrc machines to write, if others than usual
 * @param keys whether the account gets an SSH key
 */
record LoginWish(
        Optional<Way> way,
        String org,
        Optional<String> email,
        long seconds,
        Optional<String> name,
        Optional<String> machines,
        KeyOffer.Wish keys) {
    /** Thirty days: what the Heroku CLI asks for, and the most that it allows. */
    static final long MOST_SECONDS = 2_592_000;

    private static final Option NAME = Option.value("--name", "NAME", "what the account is to be called");
    private static final Option PASSWORD =
            Option.flag("--interactive", "with email and password").or("-i");
    private static final Option BROWSER = Option.flag("--browser", "in a browser");
    private static final Option SSO = Option.value("--sso", "ORG", "by single sign-on: a page, then its token");
    private static final Option TOKEN = Option.flag("--token-stdin", "with a token from standard input");
    private static final Option EMAIL = Option.value("--email", "EMAIL", "whom to log in, instead of asking");
    private static final Option EXPIRES =
            Option.value("--expires-in", "SECONDS", "how long the token lasts, with -i; 30 days");
    private static final Option MACHINES = Option.value("--machines", "LIST", "the netrc machines, with commas");

    /** How a token is come by. */
    enum Way {
        BROWSER("in a browser"),
        PASSWORD("with email and password"),
        TOKEN("with a token that I have"),
        SSO("by single sign-on");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The rows of the options, for whichever command takes them. */
    static Option[] options(boolean named) {
        Option[] all = {PASSWORD, BROWSER, SSO, TOKEN, EMAIL, EXPIRES, MACHINES, KeyOffer.KEYS, KeyOffer.NO_KEYS, NAME};
        return named ? all : Arrays.copyOf(all, all.length - 1);
    }

    static Parsed<LoginWish> of(Invocation invocation) {
        List<Way> ways = new ArrayList<>();
        add(ways, invocation, PASSWORD, Way.PASSWORD);
        add(ways, invocation, BROWSER, Way.BROWSER);
        add(ways, invocation, SSO, Way.SSO);
        add(ways, invocation, TOKEN, Way.TOKEN);
        if (ways.size() > 1) {
            return Parsed.bad(Problem.usage(
                    "There is one way to log in at a time.", "one of -i, --browser, --sso ORG, --token-stdin"));
        }
        Optional<String> name = invocation.option(NAME.name());
        Optional<Problem> wrong = name.flatMap(is -> AccountName.check(is).problem());
        String org = invocation.option(SSO.name()).orElse("");
        if (wrong.isPresent() || invocation.has(SSO.name()) && !isOrg(org)) {
            return Parsed.bad(wrong.orElseGet(LoginWish::noOrg));
        }
        return way(ways, invocation)
                .then(way -> seconds(invocation)
                        .then(seconds -> KeyOffer.wish(invocation)
                                .map(keys -> new LoginWish(
                                        way,
                                        org,
                                        invocation.option(EMAIL.name()),
                                        seconds,
                                        name,
                                        invocation.option(MACHINES.name()),
                                        keys))));
    }

    private static void add(List<Way> ways, Invocation invocation, Option option, Way way) {
        if (invocation.has(option.name())) {
            ways.add(way);
        }
    }

    /** Only a password login makes a token of its own, whose time can be chosen. */
    private static Parsed<Optional<Way>> way(List<Way> ways, Invocation invocation) {
        boolean timed = invocation.has(EXPIRES.name());
        if (timed && !ways.isEmpty() && ways.get(0) != Way.PASSWORD) {
            return Parsed.bad(Problem.usage("--expires-in is for -i alone.", "leave one of them out"));
        }
        return Parsed.good(timed ? Optional.of(Way.PASSWORD) : ways.stream().findFirst());
    }

    private static Parsed<Long> seconds(Invocation invocation) {
        String text = invocation.option(EXPIRES.name()).orElse(Long.toString(MOST_SECONDS));
        long seconds = Digits.number(text, 7);
        return seconds > 0 && seconds <= MOST_SECONDS
                ? Parsed.good(seconds)
                : Parsed.bad(Problem.usage(
                        "--expires-in takes seconds, at most " + MOST_SECONDS + ", which are 30 days.",
                        "--expires-in 86400 is a day"));
    }

    /** The same for a login that is known already. */
    LoginWish forLogin(String login) {
        Optional<String> who = email.isPresent() || login.isEmpty() ? email : Optional.of(login);
        return new LoginWish(way, org, who, seconds, name, machines, keys);
    }

    /** Said when the token turns out to be somebody else's than was asked for. */
    Optional<Warning> otherThan(String owner) {
        return email.filter(asked -> !asked.equalsIgnoreCase(owner))
                .map(asked -> Warning.of(
                        "other_email",
                        "You asked for " + asked + ", but the token belongs to " + owner + ".",
                        "hkshell accounts use NAME goes back to another account"));
    }

    /** It becomes a part of an address. */
    static boolean isOrg(String org) {
        return !org.isEmpty()
                && org.length() <= 100
                && org.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '-'
                                || c == '_');
    }

    static Problem noOrg() {
        return Problem.usage("The name of an organization has letters, digits, '-' and '_'.", "--sso ORG");
    }
}
