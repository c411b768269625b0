package hkshell.domain.catalog;

/**
 * A name that an answer of this run had, or a call went to.
 *
 * @param kind of what it is the name of, such as {@code app}
 * @param name what fills a hole with it
 * @param id another name of the same; empty when there is none
 * @param answer the number of the call that brought it; 0 when it has none
 * @param call that brought it, such as {@code GET /apps}
 */
public record Sighting(String kind, String name, String id, long answer, String call) {

    /** Where a value of a hole comes from, in few words. */
    public String words() {
        return answer == 0 ? "from a response" : "from response #" + answer;
    }
}
