package hkshell.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What part of a list a call wants, as its {@code Range} header says it:
 * {@code ATTRIBUTE [START]..[END][; order=asc|desc][, max=N]}. A {@code ]} before START and a {@code [} after END leave that
 * one out.
 *
 * @param start the first value; empty for the beginning
 * @param after whether START itself is left out
 * @param end the last value; empty for the end of the list
 * @param before whether END itself is left out
 * @param max how many things at most
 */
record Range(String attribute, String start, boolean after, String end, boolean before, boolean down, int max) {
    /** What the API sends when nobody says how many, and what it sends at most. */
    static final int USUAL = 200;

    private static final int MOST = 1000;

    private static final Pattern FORM = Pattern.compile(
            "([a-z_]+) +(\\]?)([^\\[\\]. ;,]*)\\.\\.([^\\[\\]. ;,]*)(\\[?)((?:[;,] *[a-z]+=[a-z0-9]+)*) *");
    private static final Pattern MAX = Pattern.compile("max=([0-9]{1,9})");

    static final Range ALL = new Range("id", "", false, "", false, false, USUAL);

    /** Empty when the header is of another form. */
    static Optional<Range> of(String header) {
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            return Optional.empty();
        }
        Matcher max = MAX.matcher(form.group(6));
        int most = max.find() ? Integer.parseInt(max.group(1)) : USUAL;
        return most == 0
                ? Optional.empty()
                : Optional.of(new Range(
                        form.group(1),
                        form.group(3),
                        !form.group(2).isEmpty(),
                        form.group(4),
                        !form.group(5).isEmpty(),
                        form.group(6).contains("order=desc"),
                        Math.min(most, MOST)));
    }

    boolean holds(String value) {
        return isFrom(value) && isTo(value);
    }

    private boolean isFrom(String value) {
        int side = down ? start.compareTo(value) : value.compareTo(start);
        return start.isEmpty() || (after ? side > 0 : side >= 0);
    }

    private boolean isTo(String value) {
        int side = down ? value.compareTo(end) : end.compareTo(value);
        return end.isEmpty() || (before ? side > 0 : side >= 0);
    }

    /** The header that asks for what comes behind the last thing of this answer. */
    String next(String last) {
        return attribute + " ]" + last + ".." + end + (before ? "[" : "") + (down ? "; order=desc," : ";") + " max="
                + max;
    }
}
