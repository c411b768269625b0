package hkshell.front.tui.response;

import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;

/** Spelling out what is masked, for ten seconds. */
final class Revealing {
    private Revealing() {}

    /** All of it, where there is no cursor that could say which. */
    static Next<ResponseState> all(Looking looking) {
        return shown(looking, Reveal.all(looking.now()));
    }

    static Next<ResponseState> shown(Looking looking, Reveal reveal) {
        return Next.of(looking.state().revealing(reveal), new Effect.Say("Shown for ten seconds."));
    }
}
