package hkshell.domain.request.json;

import java.util.Optional;

/**
 * What an object of an answer is called by.
 *
 * @param id empty when it has none
 * @param name empty when it has none
 */
record Identity(String id, String name) {
    private static final int LONGEST = 200;

    /** Empty when neither of its own members names it. */
    static Optional<Identity> of(JsonTree tree, int object) {
        String id = "";
        String name = "";
        int end = tree.next(object);
        for (int member = object + 1; member < end; member = tree.next(member)) {
            if (tree.isString(member)) {
                String field = tree.name(member, LONGEST);
                id = field.equals("id") ? tree.text(member, LONGEST) : id;
                name = field.equals("name") ? tree.text(member, LONGEST) : name;
            }
        }
        return id.isEmpty() && name.isEmpty() ? Optional.empty() : Optional.of(new Identity(id, name));
    }

    /** The one that a person reads. */
    String shown() {
        return name.isEmpty() ? id : name;
    }
}
