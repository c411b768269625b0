package hkshell.scenario;

import hkshell.ThemeLooks;
import hkshell.domain.keymap.KeyMap;
import hkshell.engine.Completer;
import hkshell.engine.Engine;
import hkshell.engine.command.request.SavedNames;
import hkshell.fake.StepClock;
import hkshell.fake.Workbench;
import hkshell.front.help.MarkdownText;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Desk;
import hkshell.front.tui.root.Model;
import hkshell.front.tui.root.NetrcEye;
import hkshell.front.tui.root.RootAlarm;
import hkshell.front.tui.root.RootUpdate;
import hkshell.front.tui.root.RootView;
import hkshell.front.tui.root.ScreenHands;
import hkshell.front.tui.root.Texts;
import hkshell.kit.problem.Parsed;
import java.util.ArrayList;
import java.util.List;

/** The whole screen on a workbench, put together as for a person. */
final class RootScenario {
    private RootScenario() {}

    static Scenario<Model> of(Workbench bench, StepClock clock, Size size) {
        return of(bench, clock, size, Glyphs.UNICODE, 0);
    }

    /** With a clipboard whose text is seen afterwards. */
    static Scenario<Model> copying(Workbench bench, StepClock clock, Size size, List<String> copied) {
        return of(bench, clock, size, Glyphs.UNICODE, 0, copied);
    }

    /** With an eye on what others write, which looks by the real time: see {@link Scenario#await}. */
    static Scenario<Model> watching(Workbench bench, StepClock clock, Size size) {
        return of(bench, clock, size, Glyphs.UNICODE, 20);
    }

    static Scenario<Model> ascii(Workbench bench, StepClock clock, Size size) {
        return of(bench, clock, size, Glyphs.ASCII, 0);
    }

    /** On a wire that holds some calls until they are let go; nobody waits for those. */
    static Scenario<Model> holding(Workbench bench, StepClock clock, Size size, HeldCalls held) {
        return of(bench, clock, size, Glyphs.UNICODE, 0, new ArrayList<>(), held);
    }

    private static Scenario<Model> of(
            Workbench bench, StepClock clock, Size size, Glyphs glyphs, long lookEveryMillis) {
        return of(bench, clock, size, glyphs, lookEveryMillis, new ArrayList<>());
    }

    private static Scenario<Model> of(
            Workbench bench, StepClock clock, Size size, Glyphs glyphs, long lookEveryMillis, List<String> copied) {
        HeldCalls none = new HeldCalls(bench.thePorts().transport());
        return of(bench, clock, size, glyphs, lookEveryMillis, copied, none);
    }

    private static Scenario<Model> of(
            Workbench bench,
            StepClock clock,
            Size size,
            Glyphs glyphs,
            long lookEveryMillis,
            List<String> copied,
            HeldCalls held) {
        return new Scenario<>(
                clock,
                size,
                model(bench, clock, size, glyphs),
                new RootUpdate(texts(bench)),
                new RootView(),
                new RootAlarm(),
                inbox -> held.tellingOf(ScreenHands.runner(
                        bench.engine(),
                        bench.thePorts().history(),
                        text -> {
                            copied.add(text);
                            return Parsed.good("by a test");
                        },
                        bench.thePorts().programs()::edit,
                        () -> {},
                        clock.clock(),
                        new NetrcEye(bench.thePorts().netrc(), bench.thePorts().accounts(), lookEveryMillis),
                        inbox)));
    }

    private static Model model(Workbench bench, StepClock clock, Size size, Glyphs glyphs) {
        Looks dusk = ThemeLooks.of("dusk", bench.thePorts().themes());
        Desk desk =
                Desk.start(KeyMap.defaults(), glyphs, dusk, size, clock.clock().instant());
        return Model.start(desk, bench.engine().session());
    }

    static Texts texts(Workbench bench) {
        Engine engine = bench.engine();
        return new Texts(
                new Completer(
                        engine.table().rows(),
                        bench.thePorts().manual().names(),
                        bench.thePorts().themes().names(),
                        List::of,
                        () -> SavedNames.of(bench.thePorts().saved())),
                MarkdownText::lines,
                theme -> ThemeLooks.of(theme, bench.thePorts().themes()));
    }
}
