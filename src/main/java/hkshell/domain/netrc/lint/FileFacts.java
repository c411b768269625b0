package hkshell.domain.netrc.lint;

import java.util.List;

/**
 * What is known of a netrc file besides its bytes; the disk tells it to {@link Lint}.
 *
 * @param mode four octal digits such as {@code 0600}; empty where unknown
 * @param link whether its name is a symbolic link
 * @param others files that some readers open before it or in its stead, as people know them
 */
public record FileFacts(String mode, boolean link, List<String> others) {
    /** Of a file that nobody asked the disk about. */
    public static final FileFacts UNKNOWN = new FileFacts("", false, List.of());

    public FileFacts {
        others = List.copyOf(others);
    }
}
