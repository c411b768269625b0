package hkshell.domain.account;

import java.time.Instant;

/**
 * What the API said of a token when it was asked last.
 *
 * @param word short, for a column: {@code ok}, {@code 401}, {@code default}, {@code to 03-31}
 * @param works whether it opens anything
 * @param asked when
 */
public record Verdict(String word, boolean works, Instant asked) {}
