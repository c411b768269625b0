package hkshell.fake;

import hkshell.domain.request.Body;
import hkshell.domain.request.Spool;
import java.io.ByteArrayOutputStream;

/** Room for large answers where a test has no folder for them. */
public final class MemorySpool implements Spool {
    @Override
    public Room open() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new Room() {
            @Override
            public void write(byte[] from, int at, int count) {
                bytes.write(from, at, count);
            }

            @Override
            public Body body() {
                return Body.owned(bytes.toByteArray());
            }

            @Override
            public void close() {}
        };
    }
}
