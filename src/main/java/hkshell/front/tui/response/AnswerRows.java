package hkshell.front.tui.response;

import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.Notice;

/**
 * How the rows of the Response pane are divided: tabs, the sentence about an error, the answer, where the cursor is. The
 * answer keeps at least half of what is left; where there is little room the others go first.
 */
record AnswerRows(Rect tabs, Rect notice, Rect body, Rect foot) {
    private static final int LEAST_WITH_TABS = 3;
    private static final int LEAST_WITH_FOOT = 4;

    /** The same for update and view. */
    static AnswerRows of(Answer answer, Size pane) {
        int wanted = answer.notice()
                .map(problem -> Notice.lines(problem, pane.columns()).size())
                .orElse(0);
        Rect all = pane.rect();
        int tabs = all.height() >= LEAST_WITH_TABS ? 1 : 0;
        int foot = all.height() >= LEAST_WITH_FOOT ? 1 : 0;
        int left = all.height() - tabs - foot;
        Rect below = all.below(tabs).head(left);
        int notice = Math.min(wanted, left / 2);
        return new AnswerRows(all.head(tabs), below.head(notice), below.below(notice), all.tail(foot));
    }
}
