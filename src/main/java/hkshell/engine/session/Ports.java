package hkshell.engine.session;

import hkshell.domain.request.Transport;
import java.time.Clock;

/** Everything outside that a command may reach, in one bundle that Wiring fills. */
public record Ports(
        NetrcFiles netrc,
        AccountFiles accounts,
        SettingsFile settings,
        HistoryLog history,
        UserFiles files,
        Programs programs,
        Transport transport,
        Clock clock) {}
