package hkshell.front.tui.console;

import hkshell.front.tui.loop.*;
import hkshell.front.tui.paint.*;
import hkshell.kit.text.*;
import java.util.*;

public final class ResponseView implements ScreenView<ResponseState> {
    public void paint(ResponseState s, Scene c, Canvas k) {
        k.text(0, 0, "stub");
    }

    public List<Styled> badges(ResponseState s, Scene c) {
        return List.of();
    }

    public List<MenuItem> menu(ResponseState s, Scene c) {
        return List.of();
    }
}
