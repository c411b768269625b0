package hkshell.front.tui.console;

import hkshell.domain.keymap.Key;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.*;

public final class RequestUpdate implements ScreenUpdate<RequestState> {
    public RequestState sync(RequestState s, Session x) {
        return s;
    }

    public Next<RequestState> act(RequestState s, Scene c, String a) {
        return a.equals("send") ? Next.of(s, Effect.Command.of("get", "/apps")) : Next.of(s);
    }

    public boolean types(RequestState s) {
        return false;
    }

    public Next<RequestState> press(RequestState s, Scene c, Key k) {
        return Next.of(s);
    }

    public Next<RequestState> paste(RequestState s, Scene c, String k) {
        return Next.of(s);
    }
}
