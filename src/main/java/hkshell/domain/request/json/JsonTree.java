package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/**
 * Where each value of a JSON body stands, without a copy of any: the stage between the bytes and {@link JsonLines}. Nodes
 * are numbered in the order of the text, so a container's content follows it at once. Immutable; 20 bytes a node.
 */
public final class JsonTree {
    /** The parent of the root. */
    static final int NONE = -1;

    private static final String PART = "part";

    private final Body body;
    private final JsonNodes nodes;
    private final boolean whole;
    private final Optional<Problem> problem;
    private final int rest;

    JsonTree(Body body, JsonNodes nodes, boolean whole, Optional<Problem> problem, int rest) {
        this.body = body;
        this.nodes = nodes;
        this.whole = whole;
        this.problem = problem;
        this.rest = rest;
    }

    /** The first part of a body that is too large for a tree. */
    static JsonTree part(Body body, JsonNodes nodes, int end) {
        String sentence = "The tree shows the first " + (end >> 20) + " of " + (body.size() >> 20) + " MB.";
        Problem problem = Problem.server(PART, sentence, "the raw view shows all");
        return new JsonTree(body, nodes, true, Optional.of(problem), end);
    }

    /** Whether it ends before the JSON does, because there is too much of it. */
    public boolean isPart() {
        return problem.filter(is -> is.code().equals(PART)).isPresent();
    }

    /** Reads as far as the body is JSON; what is not is told by {@link #problem()} and begins at {@link #rest()}. */
    public static JsonTree read(Body body) {
        return new JsonTreeReader(body, Integer.MAX_VALUE).read();
    }

    /**
     * Only the first values, for a picture at once: 10 MB take a fifth of a second to read in a young process. The whole
     * tree numbers its nodes alike, so folds and places stay right when it takes this one's place.
     */
    public static JsonTree head(Body body, int values) {
        return new JsonTreeReader(body, values).read();
    }

    /** Whether everything was read that could be; false for a {@link #head} that stopped. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether a container may have more members than were read. */
    boolean goesOn(int node) {
        return (!whole || isPart()) && next(node) == size();
    }

    public Body body() {
        return body;
    }

    /** How many values there are, containers included. */
    public int size() {
        return nodes.size();
    }

    /** Why the body is not whole JSON, with the place; empty when it is. */
    public Optional<Problem> problem() {
        return problem;
    }

    /** The offset of the first byte that is in no node; the body's size when it is whole. */
    public int rest() {
        return rest;
    }

    /** The container that a node stands in, or -1. */
    public int parent(int node) {
        return nodes.parent(node);
    }

    /** The node after this one and all that is in it. */
    public int next(int node) {
        return nodes.next(node);
    }

    /** Which member of its container it is, from 0. */
    public int ordinal(int node) {
        return nodes.ordinal(node);
    }

    /** Where it begins in the body: at the quote of its name when it has one, else at its value. */
    public int offset(int node) {
        return nodes.start(node);
    }

    /** The last node that begins at or before an offset; -1 when none does. */
    public int at(int offset) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (nodes.start(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** How many members it has; 0 for what is no container. */
    public int children(int node) {
        return nodes.children(node);
    }

    public int depth(int node) {
        int depth = 0;
        for (int up = parent(node); up != NONE; up = parent(up)) {
            depth++;
        }
        return depth;
    }

    public boolean isObject(int node) {
        return first(node) == '{';
    }

    public boolean isArray(int node) {
        return first(node) == '[';
    }

    public boolean isString(int node) {
        return first(node) == '"';
    }

    public boolean isContainer(int node) {
        int first = first(node);
        return first == '{' || first == '[';
    }

    /** Whether it has a name; members of arrays and the root have none. */
    public boolean isNamed(int node) {
        return parent(node) != NONE && isObject(parent(node));
    }

    /** Its name in its object, cut after so many characters. Asked of named nodes only. */
    public String name(int node, int most) {
        return JsonText.string(body, nodes.start(node), most);
    }

    /** Whether that is its name. */
    boolean isName(int node, String name) {
        return this.name(node, Math.max(JsonLines.LONGEST_NAME, name.length() + 1))
                .equals(name);
    }

    /** What it says, cut after so many characters: a string's characters, anything else as it is spelled. */
    public String text(int node, int most) {
        int from = valueStart(node);
        return isString(node) ? JsonText.string(body, from, most) : JsonText.spelled(body, from, valueEnd(node), most);
    }

    /** The nearest name above or at a node; empty when there is none. */
    String nearestName(int node) {
        for (int at = node; at != NONE; at = parent(at)) {
            if (isNamed(at)) {
                return name(at, JsonLines.LONGEST_NAME);
            }
        }
        return "";
    }

    /** Its place in the tree, such as {@code $.[0].app.name}. */
    public String path(int node) {
        StringBuilder path = new StringBuilder();
        for (int at = node; at != NONE; at = parent(at)) {
            path.insert(0, step(at));
        }
        return path.toString();
    }

    /** The filter that gives its value, such as {@code .[0].app.name}. */
    public String filter(int node) {
        StringBuilder filter = new StringBuilder();
        for (int at = node; parent(at) != NONE; at = parent(at)) {
            String step = step(at);
            filter.insert(0, step.startsWith(".[") ? step.substring(1) : step);
        }
        return filter.length() > 0 && filter.charAt(0) == '.' ? filter.toString() : "." + filter;
    }

    private String step(int node) {
        if (parent(node) == NONE) {
            return "$";
        }
        if (!isNamed(node)) {
            return ".[" + ordinal(node) + "]";
        }
        String name = name(node, JsonLines.LONGEST_NAME);
        return JsonText.isPlainName(name) ? "." + name : ".[" + JsonText.quoted(name) + "]";
    }

    /** The offset of its value. */
    public int valueStart(int node) {
        int start = nodes.start(node);
        return isNamed(node) ? JsonText.afterName(body, start) : start;
    }

    /** The offset after its value. Costs the length of the value. */
    public int valueEnd(int node) {
        return JsonText.end(body, valueStart(node));
    }

    private int first(int node) {
        int start = valueStart(node);
        return start < body.size() ? body.at(start) : 0;
    }
}
