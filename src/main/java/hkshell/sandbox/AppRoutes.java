package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Apps, their dynos and their config vars. */
final class AppRoutes {
    private static final String GUARDED = "vault-door";

    private final World world;

    AppRoutes(World world) {
        this.world = world;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/apps", this::list),
                Route.of("GET", "/users/~/apps", this::list),
                Route.of("POST", "/apps", this::create),
                Route.of("GET", "/apps/{}", (call, account) -> withApp(call, account, app -> Answer.ok(app::write))),
                Route.of("PATCH", "/apps/{}", (call, account) -> withApp(call, account, app -> update(app, call))),
                Route.of("DELETE", "/apps/{}", (call, account) -> withApp(call, account, this::delete)),
                Route.of(
                        "PUT",
                        "/apps/{}/pre-authorizations",
                        (call, account) -> withApp(call, account, app -> preAuthorize(app, call))),
                Route.of("GET", "/apps/{}/dynos", (call, account) -> withApp(call, account, app -> dynos(app, call))),
                Route.of("GET", "/apps/{}/dynos/{}", (call, account) -> withApp(call, account, app -> dyno(app, call))),
                Route.of("GET", "/apps/{}/config-vars", (call, account) -> withApp(call, account, AppRoutes::config)),
                Route.of(
                        "PATCH",
                        "/apps/{}/config-vars",
                        (call, account) -> withApp(call, account, app -> configure(app, call))));
    }

    /** One app wants the code of the second factor before it shows or changes anything. */
    private Optional<Answer> guarded(App app, Incoming call) throws IOException {
        return app.name().equals(GUARDED) && call.path().size() > 2 && !world.isOpened(app.id())
                ? Optional.of(Answer.twoFactorOf(app))
                : Optional.empty();
    }

    private Answer preAuthorize(App app, Incoming call) throws IOException {
        if (call.header(Situation.CODE_HEADER).filter(Situation.CODE::equals).isEmpty()) {
            return Answer.error(401, "invalid_two_factor_code", "The code is not the one of the device.");
        }
        world.open(app.id());
        return Answer.ok(json -> {
            json.writeStartObject();
            json.writeStringField("name", app.name());
            json.writeEndObject();
        });
    }

    private interface OfApp {
        Answer answer(App app) throws IOException;
    }

    private Answer withApp(Incoming call, SandboxAccount account, OfApp next) throws IOException {
        Optional<App> app = world.app(account, call.path().get(1));
        if (app.isEmpty()) {
            return Answer.noSuch("app");
        }
        boolean opens = call.method().equals("PUT");
        Optional<Answer> guarded = opens ? Optional.empty() : guarded(app.get(), call);
        return guarded.isPresent() ? guarded.get() : next.answer(app.get());
    }

    private Answer list(Incoming call, SandboxAccount account) throws IOException {
        return Listing.of(world.apps(account), App::id, App::name, App::write).answer(call);
    }

    private Answer create(Incoming call, SandboxAccount account) throws IOException {
        Map<String, Optional<String>> fields = call.fields();
        String name = fields.getOrDefault("name", Optional.empty()).orElse(world.newName());
        Optional<Answer> wrong = wrongName(name);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        String region = fields.getOrDefault("region", Optional.empty()).orElse("us");
        App app = App.create(world.newId(name), name, account.email(), region, world.now());
        world.add(app);
        return Answer.json(201, app::write);
    }

    private Answer update(App app, Incoming call) throws IOException {
        Map<String, Optional<String>> fields = call.fields();
        String name = fields.getOrDefault("name", Optional.empty()).orElse(app.name());
        Optional<Answer> wrong = name.equals(app.name()) ? Optional.empty() : wrongName(name);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        App changed = app.renamed(name, world.now());
        Optional<String> maintenance = fields.getOrDefault("maintenance", Optional.empty());
        if (maintenance.isPresent()) {
            changed = changed.inMaintenance(maintenance.get().equals("true"), world.now());
        }
        world.replace(app, changed);
        return Answer.ok(changed::write);
    }

    private Optional<Answer> wrongName(String name) throws IOException {
        if (!name.matches("[a-z][a-z0-9-]{1,28}[a-z0-9]")) {
            return Optional.of(Answer.error(
                    422, "invalid_params", "The name needs 3 to 30 small letters, digits and dashes, a letter first."));
        }
        return world.isTaken(name)
                ? Optional.of(Answer.error(422, "invalid_params", "The name " + name + " is taken."))
                : Optional.empty();
    }

    private Answer delete(App app) throws IOException {
        world.remove(app);
        return Answer.ok(app::write);
    }

    private static Answer dynos(App app, Incoming call) throws IOException {
        return Listing.of(app.dynos(), dyno -> dyno.id(app), Dyno::name, (dyno, json) -> dyno.write(json, app))
                .answer(call);
    }

    private static Answer dyno(App app, Incoming call) throws IOException {
        for (Dyno dyno : app.dynos()) {
            if (dyno.name().equals(call.path().get(3))) {
                return Answer.ok(json -> dyno.write(json, app));
            }
        }
        return Answer.noSuch("dyno");
    }

    private static Answer config(App app) throws IOException {
        return Answer.ok(json -> writeConfig(app, json));
    }

    private static void writeConfig(App app, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> pair : app.config().entrySet()) {
            json.writeStringField(pair.getKey(), pair.getValue());
        }
        json.writeEndObject();
    }

    private Answer configure(App app, Incoming call) throws IOException {
        Map<String, String> config = new LinkedHashMap<>(app.config());
        call.fields().forEach((name, value) -> {
            config.remove(name);
            value.ifPresent(text -> config.put(name, text));
        });
        App changed = app.with(config, world.now());
        world.replace(app, changed);
        return config(changed);
    }
}
