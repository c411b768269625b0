package hkshell.domain.netrc.lint;

import java.util.List;

/** A finding while its rule is still at work: a place as an offset. */
record Hit(int at, String sentence, List<String> readers, boolean fixable) {}
