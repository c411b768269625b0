package hkshell.front.tui.request;

/** The ways to look at the request that is prepared. */
enum RequestTab {
    PARAMS("Params"),
    HEADERS("Headers"),
    BODY("Body"),
    EXPLAIN("Explain");

    private final String title;

    RequestTab(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    RequestTab step(int by) {
        return values()[Math.floorMod(ordinal() + by, values().length)];
    }
}
