package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.front.tui.accounts.AccountsState;
import hkshell.front.tui.help.PageState;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.request.RequestState;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a pane wishes for, made true on the model: commands get a number and start, sentences are shown, panes chosen. */
final class Wishes implements Effect.Wish.Visitor<Model> {
    private final List<Effect> out = new ArrayList<>();
    private Model now;

    private Wishes(Model model) {
        this.now = model;
    }

    /** The pane put back, and each of its effects obeyed or handed on. */
    static Next<Model> of(Model model, Area pane, Next<Panel<?>> next) {
        return obey(model.with(model.panels().with(pane, next.state())), next.effects());
    }

    static Next<Model> obey(Model model, List<Effect> effects) {
        Wishes wishes = new Wishes(model);
        for (Effect effect : effects) {
            if (effect instanceof Effect.Wish wish) {
                wishes.now = wish.accept(wishes);
            } else {
                wishes.out.add(effect);
            }
        }
        return new Next<>(wishes.now, wishes.out);
    }

    @Override
    public Model say(Effect.Say wish) {
        return now.with(Note.plain(wish.sentence()));
    }

    @Override
    public Model show(Effect.Show wish) {
        return now.open(new Layer.Page(PageState.of(wish.title(), wish.lines())));
    }

    @Override
    public Model go(Effect.Go wish) {
        return now.with(now.focus().to(wish.pane()));
    }

    @Override
    public Model compose(Effect.Compose wish) {
        Panels panels = now.panels()
                .change(
                        Area.REQUEST,
                        RequestState.class,
                        state -> wish.opens() ? state.typing(wish.line()) : state.showing(wish.line(), now.session()));
        Model composed = now.with(panels);
        return wish.opens() ? composed.with(now.focus().to(Area.REQUEST)) : composed;
    }

    static Model inRequest(Model model, UnaryOperator<RequestState> change) {
        Panels panels = model.panels().change(Area.REQUEST, RequestState.class, change);
        return model.with(panels).with(model.focus().to(Area.REQUEST));
    }

    @Override
    public Model lens(Effect.Lens wish) {
        List<String> marked =
                now.panels().state(Area.ACCOUNTS, AccountsState.class).markedNames();
        List<String> words = new ArrayList<>(wish.words());
        words.addAll(marked.isEmpty() ? List.of("--as-all") : List.of("--as", String.join(",", marked)));
        return command(new Effect.Command(words, List.of()));
    }

    @Override
    public Model goOn(Effect.GoOn wish) {
        List<String> words =
                new ArrayList<>(List.of("get", wish.list().first().request().target()));
        wish.list().next().ifPresent(range -> words.add("Range:" + range));
        words.addAll(wish.all() ? List.of("--paginate") : List.of());
        Model started = now.started(words);
        long run = started.work().runs();
        out.add(new Effect.Page(run, wish.list(), wish.all()));
        return started.with(started.work().paging(run));
    }

    @Override
    public Model command(Effect.Command wish) {
        Model started = now.started(wish.words());
        out.add(new Effect.Run(started.work().runs(), wish.words(), wish.typed()));
        return started;
    }

    static Next<Model> run(Model model, List<String> words) {
        return obey(model, List.of(new Effect.Command(words, List.<Secret>of())));
    }

    static Next<Model> say(Model model, String sentence) {
        return Next.of(model.with(Note.plain(sentence)));
    }
}
