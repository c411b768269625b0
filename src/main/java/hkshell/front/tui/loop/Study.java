package hkshell.front.tui.loop;

import hkshell.domain.request.Stop;

/** Work on what a pane shows that may take long, as data: done beside the loop; {@link Msg.Studied} brings what came of it. */
public interface Study {

    /** What came of a study. */
    interface Result {}

    /** Nothing, because it broke; what is wrong is said elsewhere. */
    record Broken() implements Result {}

    /** May take as long as it needs; ends soon after the wish to stop, if it can. */
    Result run(Stop stop);
}
