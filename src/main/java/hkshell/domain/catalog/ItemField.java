package hkshell.domain.catalog;

/**
 * A field that a call's body takes.
 *
 * @param type in one word of JSON's, such as {@code boolean}
 */
public record ItemField(String name, String type) {

    /** Whether {@code name=text} makes it; anything else is spelled {@code name:=json}. */
    public boolean isText() {
        return type.equals("string");
    }
}
