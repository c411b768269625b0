package hkshell.front.tty;

/** The bits of termios that we touch; Linux and the BSD family number them differently. */
record TtyModes(
        long isig, long icanon, long iexten, long ixon, long icrnl, long istrip, long echoNl, int vmin, int vtime) {
    static final long ECHO = 0x8;
    static final long INLCR = 0x40;
    static final long IGNCR = 0x80;

    private static final TtyModes LINUX = new TtyModes(0x1, 0x2, 0x8000, 0x400, 0x100, 0x20, 0x40, 6, 5);
    private static final TtyModes BSD = new TtyModes(0x80, 0x100, 0x400, 0x200, 0x100, 0x20, 0x10, 16, 17);

    /**
     * @param os {@code os.name}
     */
    static TtyModes of(String os) {
        return os.startsWith("Linux") ? LINUX : BSD;
    }

    long rawInput(long flags) {
        return flags & ~(ixon | icrnl | istrip | INLCR | IGNCR);
    }

    long rawLocal(long flags) {
        return flags & ~(isig | icanon | iexten | ECHO | echoNl);
    }

    /** Enter still ends the line and is shown, so that the next line does not stand on the question's. */
    long noEcho(long flags) {
        return flags & ~ECHO | echoNl | icanon | isig;
    }
}
