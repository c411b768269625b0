package hkshell.domain.catalog;

import java.util.List;

/**
 * One call that the API knows.
 *
 * @param method in capitals
 * @param title what it does, in few words
 * @param gives what its answer is, such as {@code app}; empty when it is nothing that has a name
 * @param list whether the answer is a list of these
 * @param fields what its body takes
 * @param own whether the API's schema lacks it
 */
public record Endpoint(
        String method,
        PathPattern path,
        String title,
        String gives,
        boolean list,
        List<ItemField> fields,
        boolean own) {

    public Endpoint {
        fields = List.copyOf(fields);
    }

    /** As it is spoken of, such as {@code GET /apps/{app}}. */
    public String name() {
        return method + " " + path;
    }

    /** Whether it is the same call as another, whatever their holes are called. */
    boolean isSame(Endpoint other) {
        return method.equals(other.method) && path.shape().equals(other.path.shape());
    }

    Endpoint titled(String other) {
        return new Endpoint(method, path, other, gives, list, fields, own);
    }

    Endpoint with(List<ItemField> other) {
        return new Endpoint(method, path, title, gives, list, other, own);
    }

    /** Whether it shows one thing, found by the hole that its path ends in. */
    boolean showsOne() {
        return method.equals("GET")
                && !list
                && !gives.isEmpty()
                && PathPattern.isHole(path.parts().get(path.parts().size() - 1));
    }

    @Override
    public String toString() {
        return name();
    }
}
