package hkshell.front.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListPaneTest {
    private static final int HEIGHT = 5;

    private static ListPane act(ListPane list, String... actions) {
        ListPane after = list;
        for (String action : actions) {
            after = after.act(action, HEIGHT).orElseThrow();
        }
        return after;
    }

    @Test
    void theCursorPullsThePartSeenAlong() {
        ListPane list = ListPane.of(20);
        assertEquals(new ListPane(20, 4, 0), act(list, "down", "down", "down", "down"));
        assertEquals(new ListPane(20, 5, 1), act(list, "down", "down", "down", "down", "down"));
        assertEquals(new ListPane(20, 4, 1), act(new ListPane(20, 5, 1), "up"));
        assertEquals(new ListPane(20, 0, 0), act(new ListPane(20, 1, 1), "up"));
    }

    @Test
    void pagesHalvesAndEnds() {
        assertEquals(new ListPane(20, 4, 0), act(ListPane.of(20), "page-down"));
        assertEquals(new ListPane(20, 8, 4), act(ListPane.of(20), "page-down", "page-down"));
        assertEquals(new ListPane(20, 2, 0), act(ListPane.of(20), "half-down"));
        assertEquals(new ListPane(20, 19, 15), act(ListPane.of(20), "bottom"));
        assertEquals(new ListPane(20, 0, 0), act(ListPane.of(20), "bottom", "top"));
        assertEquals(new ListPane(20, 15, 15), act(ListPane.of(20), "bottom", "page-up"));
    }

    @Test
    void anEmptyListHasNowhereToGo() {
        for (String action : List.of("up", "down", "page-up", "page-down", "half-up", "half-down", "top", "bottom")) {
            assertEquals(ListPane.of(0), act(ListPane.of(0), action), action);
        }
        assertTrue(ListPane.of(3).act("quit", HEIGHT).isEmpty());
    }

    @Test
    void aShorterListKeepsTheCursorInside() {
        assertEquals(2, new ListPane(20, 15, 12).withSize(3).seenIn(HEIGHT).cursor());
        assertEquals(0, new ListPane(20, 15, 12).withSize(3).seenIn(HEIGHT).top());
        assertEquals(new ListPane(0, 0, 0), new ListPane(20, 15, 12).withSize(0).seenIn(HEIGHT));
    }

    @Test
    void lettersMoveInDialogsButNotBelowATextField() {
        assertEquals(1, ListPane.of(3).press(Key.of("j"), HEIGHT).orElseThrow().cursor());
        assertEquals(2, ListPane.of(3).press(Key.of("G"), HEIGHT).orElseThrow().cursor());
        assertTrue(ListPane.of(3).move(Key.of("j"), HEIGHT).isEmpty());
        assertEquals(
                1, ListPane.of(3).move(Key.of("down"), HEIGHT).orElseThrow().cursor());
    }

    @Test
    void theCursorIsAlwaysSeen() {
        long seed = 5;
        Random random = new Random(seed);
        String[] actions = {"up", "down", "page-up", "page-down", "half-up", "half-down", "top", "bottom"};
        ListPane list = ListPane.of(30);
        for (int i = 0; i < 10_000; i++) {
            int height = 1 + random.nextInt(12);
            list = random.nextInt(10) == 0 ? list.withSize(random.nextInt(40)).seenIn(height) : list;
            list = list.act(actions[random.nextInt(actions.length)], height).orElseThrow();
            String input = "seed " + seed + ", step " + i + ": " + list + " in " + height;
            assertTrue(list.top() >= 0 && list.cursor() >= list.top() && list.cursor() < list.top() + height, input);
            assertTrue(list.isEmpty() ? list.cursor() == 0 : list.cursor() < list.size(), input);
            assertTrue(list.top() + height <= Math.max(list.size(), height), input + ": empty rows below the last");
        }
    }
}
