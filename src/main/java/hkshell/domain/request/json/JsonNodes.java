package hkshell.domain.request.json;

import java.util.Arrays;

/** The numbers behind a {@link JsonTree}, in arrays that grow while it is read. */
final class JsonNodes {
    private int[] start;
    private int[] parent;
    private int[] next;
    private int[] ordinal;
    private int[] children;
    private int size;

    JsonNodes(int expected) {
        start = new int[expected];
        parent = new int[expected];
        next = new int[expected];
        ordinal = new int[expected];
        children = new int[expected];
    }

    /** Adds a node that begins at an offset; returns its number. */
    int add(int offset, int container) {
        if (size == start.length) {
            grow(size + (size >> 1) + 16);
        }
        start[size] = offset;
        parent[size] = container;
        next[size] = size + 1;
        if (container >= 0) {
            ordinal[size] = children[container]++;
        }
        return size++;
    }

    /** All that is in a container has been added. */
    void close(int container) {
        next[container] = size;
    }

    private void grow(int capacity) {
        start = Arrays.copyOf(start, capacity);
        parent = Arrays.copyOf(parent, capacity);
        next = Arrays.copyOf(next, capacity);
        ordinal = Arrays.copyOf(ordinal, capacity);
        children = Arrays.copyOf(children, capacity);
    }

    int size() {
        return size;
    }

    /** The offset of its name where it has one, else of its value. */
    int start(int node) {
        return start[node];
    }

    int parent(int node) {
        return parent[node];
    }

    int next(int node) {
        return next[node];
    }

    int ordinal(int node) {
        return ordinal[node];
    }

    int children(int node) {
        return children[node];
    }
}
