package hkshell.front.tui.response;

import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Study;

/** What came of work on an answer; it knows where it belongs. */
interface Worked extends Study.Result {
    /** @param state in which that answer may not be looked at any more */
    Next<ResponseState> into(ResponseState state);
}
