package hkshell.front.tui.console;

public record RequestState() {
    public static final RequestState EMPTY = new RequestState();
    public static final RequestState START = EMPTY;
}
