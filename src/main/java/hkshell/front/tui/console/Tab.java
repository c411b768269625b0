package hkshell.front.tui.console;

/** The ways to look at an answer. */
enum Tab {
    TREE("Tree"),
    RAW("Raw"),
    HEADERS("Headers");

    private final String title;

    Tab(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Tab step(int by) {
        return values()[Math.floorMod(ordinal() + by, values().length)];
    }

    /** How many lines an answer has that way. */
    int lines(Answer answer) {
        return switch (this) {
            case TREE -> answer.tree().size();
            case RAW -> answer.raw().size();
            case HEADERS -> answer.headers().size();
        };
    }
}
