package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Stop;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;

/**
 * A filter as the screen applies it: what is masked in the answer is not spelled out. A copy of a secret is known again and
 * masked where it stands; a piece of one, its letters or its length would not be. So where a filter does more than copy
 * them, which shows when it is applied to the masked answer too, that result takes its place.
 *
 * @param secrets all that are in the answer, beside those that are known by their names
 * @param path of the call: on some every value is a secret
 */
public record MaskedFilter(JqFilter filter, Redactor secrets, String path) {

    public Parsed<Filtered> apply(Body whole, Stop stop) {
        return secrets.isSecret(whole, path) ? safe(whole, stop) : filter.apply(whole, stop);
    }

    /** What is wrong with the filter is told as the masked answer tells it, too: it may quote a value. */
    private Parsed<Filtered> safe(Body whole, Stop stop) {
        Parsed<Filtered> open = filter.apply(whole, stop);
        if (open.problem().filter(is -> !isOfFilter(is)).isPresent()) {
            return open;
        }
        Parsed<Filtered> masked = filter.apply(secrets.body(whole, path), stop);
        return open.fold(
                made -> masked.mapProblem(is -> isOfFilter(is) ? masked() : is)
                        .map(seen -> isSame(seen, made) ? made : seen),
                failed -> masked.then(any -> Parsed.bad(masked())));
    }

    private static boolean isOfFilter(Problem problem) {
        return problem.code().equals(JqFilter.FAILED);
    }

    private boolean isSame(Filtered masked, Filtered open) {
        return shown(masked).equals(shown(open));
    }

    private static Problem masked() {
        return Problem.usage(
                "The filter works on a value that is masked here.",
                "hkshell get PATH -q FILTER prints what comes of it");
    }

    private Body shown(Filtered made) {
        return secrets.body(made.document(), path);
    }
}
