package hkshell.domain.netrc;

import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A whole file as text for people: UTF-8, line for line as it stands, with every password in it masked. */
public final class MaskedText {
    private static final String QUOTED = '"' + Secret.MASK + '"';

    private MaskedText() {}

    private record Cover(int start, int end, String shown) {}

    public static String of(NetrcFile file) {
        List<Cover> covers = covers(file);
        byte[] text = file.text();
        StringBuilder shown = new StringBuilder(text.length);
        int at = 0;
        for (Cover cover : covers) {
            shown.append(NetrcValue.decode(text, at, cover.start())).append(cover.shown());
            at = cover.end();
        }
        return shown.append(NetrcValue.decode(text, at, text.length)).toString();
    }

    private static List<Cover> covers(NetrcFile file) {
        List<Cover> covers = new ArrayList<>();
        for (Entry entry : file.flattened()) {
            if (entry instanceof Entry.Login record) {
                for (Field field : record.fields()) {
                    if (field.kind() == Field.Kind.PASSWORD) {
                        // Quotes are seen, because half of the readers take them for a part of the value.
                        covers.add(new Cover(field.start, field.end, field.isQuoted() ? QUOTED : Secret.MASK));
                    }
                }
            } else {
                Node node = (Node) entry;
                // The empty line that closes a macro is no part of its text, and stays as it is.
                int end = node.start + entry.spelling().length();
                covers.add(new Cover(node.start, end, entry.masked()));
            }
        }
        covers.sort(Comparator.comparingInt(Cover::start));
        return covers;
    }
}
