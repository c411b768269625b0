package hkshell.kit.text;

import java.util.Objects;

/**
 * A token or password from the moment it is read or typed. It prints as stars everywhere; the few places that may have
 * the characters call {@link #reveal()}, and a test holds the list of those places.
 */
public final class Secret {
    /** What stands for a secret wherever one is shown. Always eight, so the length is not told either. */
    public static final String MASK = "********";

    private static final String STARS = "**********";

    /** With fewer characters to go by, one token cannot be told from another. */
    private static final int LEAST_SEEN = 4;

    private final String characters;

    private Secret(String characters) {
        this.characters = Objects.requireNonNull(characters);
    }

    public static Secret of(String characters) {
        return new Secret(characters);
    }

    /** The characters themselves. Callers are listed in {@code ArchitectureTest}. */
    public String reveal() {
        return characters;
    }

    public boolean isEmpty() {
        return characters.isEmpty();
    }

    /**
     * Whether every character may stand in an HTTP header: 0x21 to 0x7E. Asked before any library sees the token, because
     * the JDK's client quotes a header value that it refuses in its exception.
     */
    public boolean fitsHeader() {
        for (int at = 0; at < characters.length(); at++) {
            if (characters.charAt(at) <= 0x20 || characters.charAt(at) >= 0x7f) {
                return false;
            }
        }
        return !isEmpty();
    }

    /** Whether a text has it in it, as far as it is long enough to be told from any other word. */
    public boolean standsIn(String text) {
        return characters.length() >= LEAST_SEEN && text.contains(characters);
    }

    /** Whether it is shown with stars in its middle, as the API tells tokens that it has told before. */
    public boolean hasStars() {
        return characters.contains(STARS);
    }

    /** Whether another one is this, whole, or its two ends with stars between. Stars alone are nobody. */
    public boolean isShownAs(Secret other) {
        int stars = other.characters.indexOf(STARS);
        if (stars < 0) {
            return equals(other);
        }
        String head = other.characters.substring(0, stars);
        String tail = other.characters.substring(other.characters.lastIndexOf('*') + 1);
        return head.length() + tail.length() >= LEAST_SEEN
                && head.length() + tail.length() < characters.length()
                && characters.startsWith(head)
                && characters.endsWith(tail);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
