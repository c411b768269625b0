package hkshell.adapter.http;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/**
 * Reads the issuers that Java trusts, once for the process, which takes as long as all else before a call: 90 ms of 210
 * measured. The client needs them however it calls, so this goes on beside the reading of the files.
 */
public final class TlsAhead implements Runnable {
    @Override
    public void run() {
        try {
            SSLContext.getDefault();
        } catch (NoSuchAlgorithmException unread) {
            // The client asks again, and its call says what is wrong.
            return;
        }
    }
}
