package hkshell.engine.session;

import hkshell.domain.request.Spool;
import hkshell.domain.request.Transport;
import java.time.Clock;

/**
 * Everything outside that a command may reach, in one bundle that Wiring fills.
 *
 * @param cli what the Heroku CLI keeps outside the netrc
 * @param manual the pages of docs/
 * @param together how calls of one command wait for their answers beside each other
 * @param themes the packed ones and the person's own
 * @param spool room for lists that are too large for memory
 */
public record Ports(
        NetrcFiles netrc,
        AccountFiles accounts,
        BothFiles both,
        SettingsFile settings,
        HistoryLog history,
        UserFiles files,
        Programs programs,
        CliFiles cli,
        SshFiles ssh,
        CurlrcFile curlrc,
        SavedFiles saved,
        Pages manual,
        Pages themes,
        Transport transport,
        Clock clock,
        CatalogFile catalog,
        Spool spool,
        Together together) {}
