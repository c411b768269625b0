package hkshell.engine.command.request;

import hkshell.domain.account.AccountName;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;

/**
 * What a saved request is called: a file, and a request in it. {@code NAME} is the file of that name with its first
 * request, {@code FILE/NAME} one of several.
 */
record SavedName(String file, String request) {

    static Parsed<SavedName> of(String text) {
        int slash = text.indexOf('/');
        String file = slash < 0 ? text : text.substring(0, slash);
        String request = slash < 0 ? text : text.substring(slash + 1);
        return AccountName.check(file)
                .then(fine -> AccountName.check(request))
                .map(fine -> new SavedName(file, request))
                .mapProblem(problem -> Problem.usage(
                        "A saved name has letters, digits, '.', '_' and '-', at most 64, and does not begin with '.' or '-'.",
                        "NAME, or FILE/NAME for one of several in a file"));
    }

    boolean isWholeFile() {
        return file.equals(request);
    }

    String words() {
        return isWholeFile() ? file : file + "/" + request;
    }
}
