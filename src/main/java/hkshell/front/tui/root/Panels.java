package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.engine.session.Session;
import hkshell.front.tui.accounts.AccountsState;
import hkshell.front.tui.accounts.AccountsUpdate;
import hkshell.front.tui.accounts.AccountsView;
import hkshell.front.tui.history.HistoryState;
import hkshell.front.tui.history.HistoryUpdate;
import hkshell.front.tui.history.HistoryView;
import hkshell.front.tui.history.LogState;
import hkshell.front.tui.history.LogUpdate;
import hkshell.front.tui.history.LogView;
import hkshell.front.tui.netrc.NetrcState;
import hkshell.front.tui.netrc.NetrcUpdate;
import hkshell.front.tui.netrc.NetrcView;
import hkshell.front.tui.request.RequestState;
import hkshell.front.tui.request.RequestUpdate;
import hkshell.front.tui.request.RequestView;
import hkshell.front.tui.response.ResponseState;
import hkshell.front.tui.response.ResponseUpdate;
import hkshell.front.tui.response.ResponseView;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The six panes of the screen, each with its state. Immutable. */
public record Panels(Map<Area, Panel<?>> all) {

    public Panels {
        all = Map.copyOf(all);
    }

    static Panels start(Session session) {
        Map<Area, Panel<?>> all = new EnumMap<>(Area.class);
        all.put(Area.ACCOUNTS, new Panel<>(AccountsState.EMPTY, new AccountsUpdate(), new AccountsView()));
        all.put(Area.NETRC, new Panel<>(NetrcState.EMPTY, new NetrcUpdate(), new NetrcView()));
        all.put(Area.REQUEST, new Panel<>(RequestState.START, new RequestUpdate(), new RequestView()));
        all.put(Area.RESPONSE, new Panel<>(ResponseState.EMPTY, new ResponseUpdate(), new ResponseView()));
        all.put(Area.LOG, new Panel<>(LogState.EMPTY, new LogUpdate(), new LogView()));
        all.put(Area.HISTORY, new Panel<>(HistoryState.EMPTY, new HistoryUpdate(), new HistoryView()));
        return new Panels(all).sync(session);
    }

    Panel<?> get(Area pane) {
        Panel<?> panel = all.get(pane);
        if (panel == null) {
            throw new IllegalArgumentException(pane + " is no pane");
        }
        return panel;
    }

    Panels with(Area pane, Panel<?> panel) {
        Map<Area, Panel<?>> other = new EnumMap<>(all);
        other.put(pane, panel);
        return new Panels(other);
    }

    Panels sync(Session session) {
        Map<Area, Panel<?>> other = new EnumMap<>(Area.class);
        all.forEach((pane, panel) -> other.put(pane, panel.sync(session)));
        return new Panels(other);
    }

    /** The latest wish of any pane to be painted each second. */
    Instant ticksUntil() {
        Instant latest = Instant.EPOCH;
        for (Panel<?> panel : all.values()) {
            latest = panel.ticksUntil().isAfter(latest) ? panel.ticksUntil() : latest;
        }
        return latest;
    }

    /** The state of a pane, for who knows its kind. */
    <S> S state(Area pane, Class<S> kind) {
        return kind.cast(get(pane).state());
    }

    /** The Log with one more entry, and the like: for what root itself puts into a pane. */
    <S> Panels change(Area pane, Class<S> kind, UnaryOperator<S> change) {
        return with(pane, get(pane).change(kind, change));
    }
}
