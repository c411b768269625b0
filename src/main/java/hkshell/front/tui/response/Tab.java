package hkshell.front.tui.response;

/** The ways to look at an answer. */
enum Tab {
    TREE("Tree"),
    RAW("Raw"),
    HEADERS("Headers"),
    TABLE("Table"),
    DIFF("Diff");

    private final String title;

    Tab(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
