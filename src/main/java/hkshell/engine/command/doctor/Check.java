package hkshell.engine.command.doctor;

/**
 * One thing that was looked at.
 *
 * @param name short, for scripts too
 * @param sentence what was found, without a secret
 * @param hint what to do about it; empty when there is nothing to do
 */
record Check(String name, Health health, String sentence, String hint) {

    /** How it is. */
    enum Health {
        FINE("ok"),
        /** Good to know, and no fault. */
        NOTE("note"),
        BAD("bad");

        private final String word;

        Health(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Check fine(String name, String sentence) {
        return new Check(name, Health.FINE, sentence, "");
    }

    static Check note(String name, String sentence, String hint) {
        return new Check(name, Health.NOTE, sentence, hint);
    }

    static Check bad(String name, String sentence, String hint) {
        return new Check(name, Health.BAD, sentence, hint);
    }

    boolean isBad() {
        return health == Health.BAD;
    }
}
