package hkshell.front.tui.response;

import hkshell.domain.request.json.RawText;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;

/** Bytes that are no text: the offset, their values, and what of them can be printed. */
final class HexRows implements RawRows {
    private static final String DIGITS = "0123456789abcdef";
    private static final int OFFSET = 8;

    /** Offset, blanks around, and for each byte two digits, a blank and a sign. */
    private static final int AROUND = OFFSET + 5;

    private static final int OF_BYTE = 4;

    private final RawText text;
    private final int bytes;

    HexRows(RawText text, int columns) {
        this.text = text;
        int room = (columns - AROUND) / OF_BYTE;
        this.bytes = room >= 16 ? 16 : room >= 8 ? 8 : OF_BYTE;
    }

    @Override
    public int row(int offset) {
        return Math.max(0, Math.min(offset, size() - 1)) / bytes * bytes;
    }

    @Override
    public int next(int row) {
        return row < last() ? row + bytes : -1;
    }

    @Override
    public int previous(int row) {
        return row - bytes;
    }

    @Override
    public int end(int row) {
        return row + Math.min(bytes, size() - row);
    }

    @Override
    public int last() {
        return row(size() - 1);
    }

    private int size() {
        return text.body().size();
    }

    /** A known secret is stars, also for who reveals what is masked: nobody reads it here. */
    @Override
    public Styled text(int row, boolean reveal) {
        String signs = text.bytes(row, end(row));
        StringBuilder values = new StringBuilder();
        StringBuilder printed = new StringBuilder();
        for (int at = 0; at < bytes; at++) {
            int sign = at < signs.length() ? signs.charAt(at) : -1;
            values.append(sign < 0 ? "   " : hex(sign, 2) + " ");
            printed.append(sign < 0 ? "" : sign >= ' ' && sign < 0x7f ? Character.toString(sign) : ".");
        }
        return Styled.of(hex(row, OFFSET) + "  ", Role.DIM).plus(values + " ").plus(printed.toString(), Role.STRING);
    }

    private static String hex(int value, int digits) {
        StringBuilder hex = new StringBuilder();
        for (int digit = digits - 1; digit >= 0; digit--) {
            hex.append(DIGITS.charAt(value >>> digit * 4 & 15));
        }
        return hex.toString();
    }
}
