package hkshell.adapter.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * To whom a file is encrypted and in which form, as {@code gpg --list-packets} lists it without opening it: what a new
 * version of the file must have too.
 *
 * @param keys ids of the recipients' keys, in the file's order; all zeros for one who shall not be known
 * @param passphrase whether a passphrase opens it too
 * @param armoured whether it is text
 */
record GpgPackets(List<String> keys, boolean passphrase, boolean armoured) {
    private static final String KEY = ":pubkey enc packet:";
    private static final String KEY_ID = "keyid ";
    private static final String PASSPHRASE = ":symkey enc packet:";
    private static final String ARMOUR = "-----BEGIN PGP ";

    static GpgPackets of(byte[] file, String listed) {
        List<String> keys = new ArrayList<>();
        boolean passphrase = false;
        for (String line : listed.split("\n", -1)) {
            int id = line.indexOf(KEY_ID);
            if (line.startsWith(KEY) && id >= 0) {
                keys.add(hex(line.substring(id + KEY_ID.length())));
            }
            passphrase |= line.startsWith(PASSPHRASE);
        }
        return new GpgPackets(List.copyOf(keys), passphrase, isArmoured(file));
    }

    /** Whether a new version of the file can have the same recipients. */
    boolean canBeMadeAgain() {
        return !keys.isEmpty() && !passphrase && !keys.contains("0000000000000000") && !keys.contains("");
    }

    /** What does not belong there ends it: the id becomes an argument. */
    private static String hex(String text) {
        int end = 0;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean isArmoured(byte[] file) {
        String begin = new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1);
        return begin.stripLeading().startsWith(ARMOUR);
    }
}
