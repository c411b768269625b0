package hkshell.front.tui.paint;

import hkshell.kit.text.Role;
import java.util.Arrays;

/**
 * The cells behind a canvas, in flat arrays because a frame touches every one of them. A wide character takes its cell and
 * a TAIL; overwriting one half blanks the other, as terminals do.
 */
public final class Grid {
    private static final Role[] ROLES = Role.values();

    private final Size size;
    private final int[] characters;
    private final byte[] roles;
    private final byte[] attributes;
    private int cursorColumn = -1;
    private int cursorRow = -1;
    private Looks looks = Looks.PLAIN;
    private String link = "";

    Grid(Size size) {
        this.size = size;
        int count = size.columns() * size.rows();
        characters = new int[count];
        Arrays.fill(characters, ' ');
        roles = new byte[count];
        Arrays.fill(roles, (byte) Role.TEXT.ordinal());
        attributes = new byte[count];
    }

    void set(int column, int row, int character, Role role, int attribute) {
        put(index(column, row), character, role, attribute);
    }

    /** A character of two columns. One that would end at the edge is left out: some terminals wrap it, some scroll. */
    void setWide(int column, int row, int character, Role role, int attribute) {
        int at = index(column, row);
        boolean atEdge = column + 2 >= size.columns();
        put(at, atEdge ? ' ' : character, role, attribute);
        put(at + 1, ' ', role, attribute);
        if (!atEdge) {
            characters[at + 1] = Cell.TAIL;
        }
    }

    private void put(int at, int character, Role role, int attribute) {
        int column = at % size.columns();
        if (characters[at] == Cell.TAIL && column > 0) {
            characters[at - 1] = ' ';
        }
        if (column + 1 < size.columns() && characters[at + 1] == Cell.TAIL) {
            characters[at + 1] = ' ';
        }
        characters[at] = character;
        roles[at] = (byte) role.ordinal();
        attributes[at] = (byte) attribute;
    }

    /** Both halves of a wide character look alike. */
    void mark(int column, int row, int attribute) {
        int at = index(column, row);
        attributes[at] |= (byte) attribute;
        if (characters[at] == Cell.TAIL) {
            attributes[at - 1] |= (byte) attribute;
        } else if (column + 1 < size.columns() && characters[at + 1] == Cell.TAIL) {
            attributes[at + 1] |= (byte) attribute;
        }
    }

    void looks(Looks theme) {
        looks = theme;
    }

    void link(String address) {
        link = address;
    }

    /** Where the cells of the role LINK lead; empty when they lead nowhere. */
    public String link() {
        return link;
    }

    /** The theme that the picture is meant to be shown in. */
    public Looks looks() {
        return looks;
    }

    /** Whether a cell shows the same in another picture of the same size and theme. */
    public boolean sameAt(int column, int row, Grid other) {
        int at = index(column, row);
        return characters[at] == other.characters[at]
                && roles[at] == other.roles[at]
                && attributes[at] == other.attributes[at];
    }

    public boolean isWide(int column, int row) {
        return column + 1 < size.columns() && characters[index(column, row) + 1] == Cell.TAIL;
    }

    void cursor(int column, int row) {
        cursorColumn = column;
        cursorRow = row;
    }

    public Size size() {
        return size;
    }

    /** The code point of a cell, or TAIL. */
    public int character(int column, int row) {
        return characters[index(column, row)];
    }

    public Role role(int column, int row) {
        return ROLES[roles[index(column, row)]];
    }

    /** The bits of {@link Cell}. */
    public int attributes(int column, int row) {
        return attributes[index(column, row)];
    }

    public boolean isSecret(int column, int row) {
        return (attributes[index(column, row)] & Cell.SECRET) != 0;
    }

    /** Column of the cursor, or -1 when it is hidden. */
    public int cursorColumn() {
        return cursorColumn;
    }

    public int cursorRow() {
        return cursorRow;
    }

    private int index(int column, int row) {
        return row * size.columns() + column;
    }
}
