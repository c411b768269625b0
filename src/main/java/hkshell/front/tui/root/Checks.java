package hkshell.front.tui.root;

import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcGate;
import hkshell.engine.session.Netrc;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import org.jspecify.annotations.Nullable;

/**
 * Which netrc is checked for what programs misread: each as it was read, one at a time, none before the first picture.
 *
 * @param asked the last one that was, or is being, checked
 */
record Checks(boolean opened, boolean running, @Nullable NetrcFile asked) {
    static final Checks NONE = new Checks(false, false, null);

    Checks begin() {
        return new Checks(true, running, asked);
    }

    Checks ended() {
        return new Checks(opened, false, asked);
    }

    private boolean isDue(Netrc now) {
        // A check of what is too large to edit takes a minute and gigabytes: who wants it says netrc check.
        boolean small = now.file().size() <= NetrcGate.LARGEST;
        return opened && !running && asked != now.file() && now.exists() && now.isReadable() && small;
    }

    /** With one more check when the netrc is not the one that was checked last. */
    static Next<Model> follow(Next<Model> next) {
        Model model = next.state();
        Netrc netrc = model.session().netrc();
        if (!model.checks().isDue(netrc)) {
            return next;
        }
        return next.with(model.with(new Checks(true, true, netrc.file()))).plus(new Effect.Check(netrc));
    }
}
