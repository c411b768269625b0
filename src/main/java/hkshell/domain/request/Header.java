package hkshell.domain.request;

import hkshell.kit.text.Secret;

/**
 * One header line of a request or an answer.
 *
 * @param by who set it, shown beside it on the screen
 */
public record Header(String name, String value, By by) {

    /** Who set a header. */
    public enum By {
        HKSHELL("set by hkshell"),
        YOU("set by you"),
        /** A line of the person's settings. */
        SETTING("set by the settings"),
        SERVER("from the server");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    @Override
    public String toString() {
        return name + ": " + (SecretNames.header(name) ? Secret.MASK : value);
    }
}
