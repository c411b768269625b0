package hkshell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static hkshell.House.room;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import hkshell.House.Room;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls: who may import whom, and which few places may touch the outside world. */
class ArchitectureTest {
    private static final String JACKSON = "com.fasterxml.jackson";

    /** The import table, from the ground up. A class belongs to the row with the longest folder that fits. */
    private static final House HOUSE = new House(List.of(
            room("kit.text").with("org.jline.utils.WCWidth"),
            room("kit.problem", "kit.text"),
            room("kit.diff").with("com.github.difflib"),
            //
            room("domain.netrc", "kit"),
            room("domain.netrc.reader", "kit", "domain.netrc."),
            room("domain.netrc.lint", "kit", "domain.netrc.", "domain.netrc.reader"),
            room("domain.catalog", "kit").with(JACKSON),
            room("domain.curlrc", "kit"),
            room("domain.keymap", "kit"),
            room("domain.theme", "kit"),
            room("domain.ssh", "kit"),
            room("domain.account", "kit", "domain.netrc"),
            room("domain.request", "kit", "domain.netrc", "domain.account", "domain.catalog")
                    .with(JACKSON, "net.thisptr.jackson.jq"),
            room(
                            "domain.heroku",
                            "kit",
                            "domain.netrc",
                            "domain.account",
                            "domain.catalog",
                            "domain.request",
                            "domain.ssh")
                    .with(JACKSON),
            //
            room("engine.session", "kit", "domain"),
            room("engine.", "kit", "domain", "engine.session"),
            room("engine.command.", "kit", "domain", "engine"),
            room("engine.command.account", "kit", "domain", "engine.", "engine.session"),
            room("engine.command.curlrc", "kit", "domain", "engine.", "engine.session"),
            room("engine.command.doctor", "kit", "domain", "engine.", "engine.session"),
            room("engine.command.key", "kit", "domain", "engine.", "engine.session"),
            room("engine.command.netrc", "kit", "domain", "engine.", "engine.session"),
            room("engine.command.request", "kit", "domain", "engine.", "engine.session"),
            room("engine.command.shell", "kit", "domain", "engine.", "engine.session"),
            //
            room("adapter.disk", "kit", "domain", "engine.session").with(JACKSON, "org.snakeyaml.engine"),
            room("adapter.http", "kit", "domain", "engine.session"),
            room("adapter.process", "kit", "domain", "engine.session"),
            room("sandbox", "kit", "domain.catalog").with(JACKSON),
            //
            front("print", "front.help").with(JACKSON),
            front("help").with("org.commonmark"),
            // Signals, because javac warns of sun.misc.Signal and nothing silences that on 17 and 25 alike.
            front("tty").with("org.jline.nativ", "org.jline.utils.Signals"),
            front("cli", "front.print", "front.help", "front.tty"),
            front("repl", "front.print", "front.help", "front.tty").with("org.jline"),
            front("tui.", "front.print", "front.help", "front.tty", "front.tui"),
            front("tui.paint"),
            front("tui.input"),
            front("tui.widget", "front.tui.paint", "front.tui.input"),
            front("tui.loop", "front.tui.paint", "front.tui.input"),
            screen("accounts"),
            screen("netrc"),
            screen("request"),
            screen("response"),
            screen("lens"),
            screen("history"),
            screen("help"),
            screen("palette"),
            front("tui.root", "front.print", "front.help", "front.tui"),
            front("tui.terminal", "front.tty", "front.tui.paint", "front.tui.input", "front.tui.loop")
                    .with("com.googlecode.lanterna"),
            // Main and Wiring.
            room(".", "kit", "domain", "engine", "adapter", "sandbox", "front").with("org.jline.nativ")));

    private static Room front(String folder, String... more) {
        Stream<String> base = Stream.of("kit", "domain", "engine.", "engine.session");
        return room("front." + folder, Stream.concat(base, Stream.of(more)).toArray(String[]::new));
    }

    private static Room screen(String folder) {
        return front(
                "tui." + folder,
                "front.print",
                "front.help",
                "front.tui.widget",
                "front.tui.paint",
                "front.tui.input",
                "front.tui.loop");
    }

    /** Who may have the characters of a token or password. Each line is a reason to read that file twice. */
    private static final List<String> REVEALERS = List.of(
            // The netrc's bytes hold them.
            "domain.netrc",
            // A call is signed with one; what is shown or saved of a call is cleaned of it.
            "domain.request.SignedRequest",
            "domain.request.Authorization",
            "domain.request.CredentialPolicy",
            "domain.request.Redactor",
            "adapter.http",
            // A code of a second factor goes out as a header.
            "domain.heroku.PasswordLogin",
            // A child that wants one gets it by stdin.
            "adapter.process",
            // Printed because that is what was asked for.
            "engine.command.account.ShowToken",
            "engine.command.account.ShownToken",
            // A value that was asked for or piped in, on its way into a request's body.
            "engine.command.request.Sources",
            // Typed by a person, and shown to one for ten seconds.
            "front.tui.widget.TextField",
            "front.tui.netrc.NetrcView",
            // Searched for in the journal, to erase what was revoked.
            "adapter.disk.NetrcStore",
            // Looked at for what other programs would make of it; never a part of what is said.
            "engine.Warning");

    /** The parts of a call that read or write JSON. */
    private static final List<String> JSON = List.of("json", "JsonBody", "JsonCheck", "Redactor");

    /** The only ones that speak on stdout and stderr, or listen to stdin. */
    private static final List<String> DOORS =
            List.of("Main", "Wiring", "Training", "front.cli", "front.repl", "front.tty");

    private static final List<String> THREADS =
            List.of("Main", "Playground", "front.tui.loop.EffectRunner", "front.tui.terminal", "adapter", "sandbox");

    /** Who asks what time it is, what the environment says, where home is. All others are told. */
    private static final List<String> OUTSIDE =
            List.of("Wiring", "Training", "ScreenStart", "SandboxFront", "adapter.disk.Environment");

    static Stream<Room> rooms() {
        return HOUSE.rooms().stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_sees_what_its_row_allows(Room room) {
        none(HOUSE.holes(room));
    }

    @Test
    void every_class_has_a_room() {
        none(HOUSE.homeless());
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("hkshell.(**)").should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void jackson_stays_in_the_json_classes_of_request() {
        none(users(target -> isIn(target, "com.fasterxml.jackson"), "domain.request")
                .filter(user -> JSON.stream().noneMatch(place -> isIn(user, "hkshell.domain.request." + place)))
                .toList());
    }

    @Test
    void one_class_knows_the_jq_library() {
        List<String> users =
                users(target -> isIn(target, "net.thisptr.jackson.jq"), "").toList();
        assertTrue(users.size() <= 1, users::toString);
    }

    @Test
    void the_wire_the_server_and_child_processes_have_one_place_each() {
        none(usersOutside("java.net.http", "adapter.http"));
        none(usersOutside("com.sun.net.httpserver", "sandbox"));
        none(usersOutside("java.lang.ProcessBuilder", "adapter.process"));
        none(calls(List.of("adapter.process"), target -> is(target, "java.lang.Runtime", "exec")));
    }

    @Test
    void the_domain_touches_no_disk_and_no_wire() {
        Predicate<String> outside = target -> isIn(target, "java.nio.file.Files")
                || isIn(target, "java.nio.channels")
                || target.matches("java\\.io\\.(File|RandomAccessFile)\\w*")
                || target.matches("java\\.net\\.(\\w*Socket|URLConnection|InetAddress)");
        none(users(outside, "domain").toList());
        none(users(outside, "kit").toList());
        none(users(outside, "engine").toList());
    }

    @Test
    void secrets_are_revealed_by_few() {
        none(calls(REVEALERS, target -> is(target, "hkshell.kit.text.Secret", "reveal")));
    }

    @Test
    void standard_streams_are_used_at_the_doors() {
        none(accesses(
                DOORS,
                access -> access instanceof JavaFieldAccess
                        && access.getTargetOwner().getName().equals("java.lang.System")));
        none(calls(List.of(), target -> target.getName().equals("printStackTrace")));
    }

    @Test
    void threads_are_made_in_few_places() {
        none(calls(THREADS, target -> isThreadMaker(target)));
    }

    @Test
    void threads_have_names() {
        none(calls(List.of(), target -> isThreadMaker(target) && !takesName(target)));
    }

    private static boolean isThreadMaker(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        return target.getOwner().isAssignableTo(Thread.class)
                        && target.getName().equals("<init>")
                || owner.equals("java.util.Timer") && target.getName().equals("<init>")
                || owner.equals("java.util.concurrent.Executors")
                        && target.getName().startsWith("new")
                || owner.equals("java.util.concurrent.CompletableFuture")
                        && target.getName().endsWith("Async")
                || owner.endsWith("ForkJoinPool")
                || target.getName().equals("parallelStream");
    }

    private static boolean takesName(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(type -> Set.of(
                                "java.lang.String",
                                "java.util.concurrent.ThreadFactory",
                                "java.util.concurrent.Executor")
                        .contains(type.getName()));
    }

    @Test
    void time_and_environment_are_asked_by_few() {
        none(calls(OUTSIDE, target -> {
            String owner = target.getOwner().getName();
            return isIn(owner, "java.time")
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))
                    || owner.equals("java.time.Clock") && target.getName().startsWith("system")
                    || owner.equals("java.lang.System")
                            && Set.of("getenv", "getProperty", "getProperties", "currentTimeMillis")
                                    .contains(target.getName());
        }));
    }

    @Test
    void only_main_ends_the_process() {
        // The others end it on a signal, after the terminal is as it was.
        none(calls(
                List.of(
                        "Main",
                        "front.tty.TerminalLine",
                        "front.tty.Handover",
                        "front.tui.terminal.Signals",
                        "front.repl.TerminalRepl"),
                target -> is(target, "java.lang.System", "exit")
                        || is(target, "java.lang.Runtime", "exit")
                        || is(target, "java.lang.Runtime", "halt")));
    }

    @Test
    void nothing_is_done_by_reflection() {
        none(users(target -> isIn(target, "java.lang.reflect"), "").toList());
        none(calls(List.of(), target -> is(target, "java.lang.Class", "forName")));
    }

    @Test
    void no_state_is_static() {
        fields().that().areStatic().should().beFinal().check(House.CLASSES);
    }

    private static void none(List<String> found) {
        assertEquals("", String.join("\n", found));
    }

    private static boolean isIn(String name, String prefix) {
        return House.isIn(name, prefix);
    }

    private static boolean is(CodeUnitAccessTarget target, String owner, String method) {
        return target.getOwner().getName().equals(owner) && target.getName().equals(method);
    }

    /** Main classes below a folder that depend on a matching class. */
    private static Stream<String> users(Predicate<String> target, String folder) {
        return House.CLASSES.stream()
                .filter(type -> isIn(type.getName(), folder.isEmpty() ? "hkshell" : "hkshell." + folder))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> target.test(use.getTargetClass().getName())))
                .map(ArchitectureTest::outermost)
                .distinct()
                .sorted();
    }

    private static List<String> usersOutside(String target, String folder) {
        return users(name -> isIn(name, target), "")
                .filter(user -> !isIn(user, "hkshell." + folder))
                .toList();
    }

    private static List<String> calls(List<String> allowed, Predicate<CodeUnitAccessTarget> target) {
        return accesses(
                allowed, access -> access.getTarget() instanceof CodeUnitAccessTarget called && target.test(called));
    }

    /** Matching accesses from places that are not allowed, as {@code Class.method line}. */
    private static List<String> accesses(List<String> allowed, Predicate<JavaAccess<?>> wanted) {
        return House.CLASSES.stream()
                .filter(type -> allowed.stream().noneMatch(place -> isIn(type.getName(), "hkshell." + place)))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(wanted)
                .map(access -> access.getOrigin().getFullName() + " line " + access.getLineNumber())
                .distinct()
                .sorted()
                .toList();
    }

    private static String outermost(JavaClass type) {
        int nested = type.getName().indexOf('$');
        return nested < 0 ? type.getName() : type.getName().substring(0, nested);
    }
}
