package hkshell.engine.session;

import hkshell.kit.problem.Parsed;

/** Other programs on this machine, as a port. Secrets go to them by stdin alone. */
public interface Programs {

    /** Puts a text on the clipboard by a local program; a problem when there is none. */
    Parsed<String> copy(String text);

    /** Lets the person's editor change a text; the answer is the text afterwards. */
    Parsed<String> edit(String text, String fileName);
}
