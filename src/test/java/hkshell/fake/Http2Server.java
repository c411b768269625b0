package hkshell.fake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * As much of HTTP/2 over TLS as one GET needs (RFC 9113): the protocol is agreed on by ALPN, and each request is answered
 * with 200 and one JSON text. The JDK has a client of it and no server.
 */
public final class Http2Server implements AutoCloseable {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;

    /** Of the client, before its first frame. */
    private static final int PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length();

    private final SSLServerSocket server;
    private final byte[] body;
    private final AtomicReference<String> agreed = new AtomicReference<>("");

    public Http2Server(SSLContext tls, String json) throws IOException {
        body = json.getBytes(StandardCharsets.UTF_8);
        server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        SSLParameters parameters = server.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        server.setSSLParameters(parameters);
        Thread thread = new Thread(this::serve, "http2-server");
        thread.setDaemon(true);
        thread.start();
    }

    public String url() {
        return "https://localhost:" + server.getLocalPort();
    }

    /** What ALPN chose; empty as long as nobody has called. */
    public String agreed() {
        return agreed.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                socket.startHandshake();
                agreed.set(socket.getApplicationProtocol());
                talk(new DataInputStream(socket.getInputStream()), new DataOutputStream(socket.getOutputStream()));
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void talk(DataInputStream in, DataOutputStream out) throws IOException {
        in.readNBytes(PREFACE);
        frame(out, SETTINGS, 0, 0, new byte[0]);
        while (true) {
            int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            in.readNBytes(length);
            if (type == SETTINGS && (flags & ACK) == 0) {
                frame(out, SETTINGS, ACK, 0, new byte[0]);
            } else if (type == HEADERS) {
                frame(out, HEADERS, END_HEADERS, stream, head());
                frame(out, DATA, END_STREAM, stream, body);
            }
        }
    }

    /** HPACK (RFC 7541): {@code :status 200} is number 8 of its table, {@code content-type} the name of number 31. */
    private static byte[] head() {
        String type = "application/json";
        return ("\u0088\u000f\u0010" + (char) type.length() + type).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] content)
            throws IOException {
        out.writeShort(content.length >> 8);
        out.writeByte(content.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(content);
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
