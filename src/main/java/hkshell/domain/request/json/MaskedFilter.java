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
        Parsed<Filtered> made = filter.apply(whole, stop);
        return secrets.isSecret(whole, path) ? made.then(open -> safe(open, whole, stop)) : made;
    }

    private Parsed<Filtered> safe(Filtered open, Body whole, Stop stop) {
        return filter.apply(secrets.body(whole, path), stop)
                .map(masked -> shown(masked).equals(shown(open)) ? open : masked)
                .mapProblem(failed -> failed.code().equals(JqFilter.FAILED) ? masked() : failed);
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
