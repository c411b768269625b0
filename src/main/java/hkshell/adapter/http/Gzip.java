package hkshell.adapter.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Undoes gzip, up to a bound: a few kilobytes can be made to unpack into gigabytes. */
final class Gzip {
    private Gzip() {}

    static byte[] unpack(byte[] packed, long most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length * 4);
        byte[] buffer = new byte[1 << 16];
        try (InputStream from = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
            for (int got = from.read(buffer); got >= 0; got = from.read(buffer)) {
                bytes.write(buffer, 0, got);
                if (bytes.size() > most) {
                    throw new BoundedBody.TooLarge();
                }
            }
        }
        return bytes.toByteArray();
    }
}
