package hkshell.front.tui.console;

import hkshell.domain.keymap.Key;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.*;

public final class ResponseUpdate implements ScreenUpdate<ResponseState> {
    public ResponseState sync(ResponseState s, Session x) {
        return s;
    }

    public Next<ResponseState> act(ResponseState s, Scene c, String a) {
        return a.equals("send") ? Next.of(s, Effect.Command.of("get", "/apps")) : Next.of(s);
    }

    public boolean types(ResponseState s) {
        return false;
    }

    public Next<ResponseState> press(ResponseState s, Scene c, Key k) {
        return Next.of(s);
    }

    public Next<ResponseState> paste(ResponseState s, Scene c, String k) {
        return Next.of(s);
    }
}
