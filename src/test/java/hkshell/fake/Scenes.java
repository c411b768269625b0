package hkshell.fake;

import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.CatalogText;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Guide;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Session;
import hkshell.engine.session.Settings;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a pane is told, for tests of one pane: a session around a netrc's text, a moment, a size. */
public final class Scenes {
    public static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static final Path HOME = Path.of("/home/me");

    private Scenes() {}

    /** A session whose netrc has this text, 0600, with these accounts. */
    public static Session session(String netrc, Account... accounts) {
        return session(file(netrc), accounts);
    }

    public static Session session(NetrcFile file, Account... accounts) {
        Netrc netrc = new Netrc(HOME.resolve(".netrc"), file, true, "0600", Optional.empty());
        return session(facts(Optional.empty(), Optional.empty()), netrc, accounts);
    }

    public static Session session(Facts facts, Netrc netrc, Account... accounts) {
        return Session.start(facts, netrc, new Accounts(List.of(accounts)), Settings.NONE)
                .with(Guide.NONE.with(packed()));
    }

    /** The list of calls that hkshell comes with. */
    private static Catalog packed() {
        try (InputStream in = Scenes.class.getResourceAsStream("/hkshell/catalog/endpoints.txt")) {
            return CatalogText.read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow();
        } catch (IOException brokenJar) {
            throw new AssertionError(brokenJar);
        }
    }

    public static Facts facts(Optional<Secret> apiKey, Optional<String> asAccount) {
        URI api = URI.create("https://api.heroku.com");
        return new Facts(api, "api.heroku.com", apiKey, asAccount, Optional.empty(), HOME, HOME, "desk", "1.0", false);
    }

    public static Path netrcPath() {
        return HOME.resolve(".netrc");
    }

    public static NetrcFile file(String text) {
        return NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Account account(String name, String netrc) {
        return new Account(name, file(netrc));
    }

    /** The scene of a focused pane, in ASCII. */
    public static Scene scene(Session session, int columns, int rows) {
        return scene(session, NOON, columns, rows);
    }

    public static Scene scene(Session session, Instant now, int columns, int rows) {
        return new Scene(session, now, Glyphs.ASCII, new Size(columns, rows), true, List.of());
    }

    public static <S> Canvas paint(ScreenView<S> view, S state, Scene scene) {
        Canvas canvas = Canvas.of(scene.inner());
        view.paint(state, scene, canvas);
        return canvas;
    }
}
