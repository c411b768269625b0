package hkshell.front.tui.root;

import hkshell.front.tui.help.HelpView;
import hkshell.front.tui.help.PageView;
import hkshell.front.tui.lens.LensView;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.palette.MenuView;
import hkshell.front.tui.palette.PaletteView;
import java.util.function.Consumer;

/** How what lies over the panes looks. The sentence and the hints below stay in sight, whatever it is. */
final class LayerView implements Layer.Visitor<Consumer<Canvas>> {
    private final Model model;
    private final Glyphs glyphs;

    private LayerView(Model model) {
        this.model = model;
        this.glyphs = model.desk().glyphs();
    }

    static void paint(Model model, Canvas canvas) {
        LayerView view = new LayerView(model);
        for (Layer layer : model.layers()) {
            if (!view.isAskedAbove(layer)) {
                layer.accept(view).accept(canvas);
            }
        }
    }

    /** Whether an address stands in the window of the question above it. */
    private boolean isAskedAbove(Layer layer) {
        return layer instanceof Layer.Asking link
                && link.question() instanceof Question.Link
                && model.layers().stream()
                        .anyMatch(other ->
                                other != layer && other instanceof Layer.Asking asking && asking.run() == link.run());
    }

    @Override
    public Consumer<Canvas> palette(Layer.Palette layer) {
        int rows = Math.max(1, model.panes().message().top());
        return canvas -> PaletteView.paint(
                layer.state(), glyphs, canvas.part(canvas.rect().head(rows)));
    }

    @Override
    public Consumer<Canvas> help(Layer.Help layer) {
        return canvas -> HelpView.paint(layer.state(), glyphs, canvas.part(model.layerArea()));
    }

    @Override
    public Consumer<Canvas> menu(Layer.Menu layer) {
        return canvas -> MenuView.paint(layer.state(), glyphs, canvas.part(model.layerArea()));
    }

    @Override
    public Consumer<Canvas> page(Layer.Page layer) {
        return canvas -> PageView.paint(layer.state(), glyphs, canvas.part(model.layerArea()));
    }

    @Override
    public Consumer<Canvas> lens(Layer.Lens layer) {
        return canvas -> LensView.paint(layer.state(), glyphs, canvas.part(model.layerArea()));
    }

    @Override
    public Consumer<Canvas> asking(Layer.Asking layer) {
        return canvas -> {
            model.link(layer.run()).ifPresent(link -> canvas.link(link.address()));
            Dialog.asking(model, layer).on(canvas.rect(), Dialog.shown(layer)).paint(canvas, glyphs);
        };
    }

    @Override
    public Consumer<Canvas> leaving(Layer.Leaving layer) {
        return canvas -> Dialog.leaving(model).paint(canvas, glyphs);
    }
}
