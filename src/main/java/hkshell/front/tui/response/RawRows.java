package hkshell.front.tui.response;

import hkshell.kit.text.Styled;

/** A body that is not empty as rows of a pane, each known by the offset that it begins at. */
interface RawRows {
    /** Where the row begins that an offset is in. */
    int row(int offset);

    /** Where the row after one begins; -1 after the last. */
    int next(int row);

    /** Where the row before one begins; -1 before the first. */
    int previous(int row);

    /** The offset after a row's last character. */
    int end(int row);

    int last();

    /** What it shows, with its secrets masked or, in their role, spelled out. */
    Styled text(int row, boolean reveal);
}
