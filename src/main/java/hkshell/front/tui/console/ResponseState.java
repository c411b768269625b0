package hkshell.front.tui.console;

public record ResponseState() {
    public static final ResponseState EMPTY = new ResponseState();
    public static final ResponseState START = EMPTY;
}
