package hkshell.front.tui.console;

import hkshell.front.tui.loop.*;
import hkshell.front.tui.paint.*;
import hkshell.kit.text.*;
import java.util.*;

public final class RequestView implements ScreenView<RequestState> {
    public void paint(RequestState s, Scene c, Canvas k) {
        k.text(0, 0, "stub");
    }

    public List<Styled> badges(RequestState s, Scene c) {
        return List.of();
    }

    public List<MenuItem> menu(RequestState s, Scene c) {
        return List.of();
    }
}
