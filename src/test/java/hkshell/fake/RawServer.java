package hkshell.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that reads a request and then does what a test says with the bare socket: for answers that no well-behaved
 * server gives.
 */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());

    /** What happens after a request was read; the socket is closed afterwards. */
    public interface Behaviour {
        void answer(Socket socket) throws IOException;
    }

    public RawServer(Behaviour behaviour) {
        this(behaviour, true);
    }

    private RawServer(Behaviour behaviour, boolean readsHead) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(() -> serve(behaviour, readsHead), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers every request with these bytes. */
    public static RawServer saying(String answer) {
        return new RawServer(socket -> socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Answers each request by its head. */
    public static RawServer saying(UnaryOperator<String> answers) {
        RawServer[] server = new RawServer[1];
        server[0] = new RawServer(socket -> {
            List<String> heads = server[0].heads();
            String answer = answers.apply(heads.get(heads.size() - 1));
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        });
        return server[0];
    }

    /** Says this to whoever connects, before it has read anything. */
    public static RawServer greeting(String text) {
        return new RawServer(
                socket -> socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1)), false);
    }

    private void serve(Behaviour behaviour, boolean readsHead) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                if (readsHead) {
                    String head = head(socket.getInputStream());
                    heads.add(head);
                    // A socket that is closed with bytes unread resets the connection, and the answer may be lost.
                    socket.getInputStream().readNBytes(length(head));
                }
                behaviour.answer(socket);
            } catch (IOException e) {
                // The client went away, or the test is over.
                continue;
            }
        }
    }

    private static String head(InputStream from) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int got = from.read();
            if (got < 0) {
                break;
            }
            head.append((char) got);
        }
        return head.toString();
    }

    private static int length(String head) {
        Matcher length = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)").matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The heads that came in, as they were sent. */
    public List<String> heads() {
        return List.copyOf(heads);
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
