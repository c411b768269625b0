package hkshell;

/**
 * What the JVM is shown once, at the end of the build, so that it keeps the classes of a start in an archive beside the
 * jars. The launcher runs this in place of {@link Main} when {@code HKSHELL_ARCHIVE=make} is set.
 *
 * <p>A path that shall start quickly is a line in {@link #main}: whatever classes it loads are archived.
 */
final class Training {
    private Training() {}

    public static void main(String[] none) {
        Main.run(new String[] {"--version"}, System.out);
    }
}
