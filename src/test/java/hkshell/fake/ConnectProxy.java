package hkshell.fake;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A proxy that makes tunnels, all of them to one server of a test, or to nowhere. */
public final class ConnectProxy implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Optional<Integer> behind;
    private final String answer;
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());

    public ConnectProxy() throws IOException {
        this(Optional.empty());
    }

    /** One that answers each wish for a tunnel alike, and makes none. */
    public static ConnectProxy saying(String answer) throws IOException {
        return new ConnectProxy(Optional.empty(), answer);
    }

    /** @param behind the port on this machine that every tunnel leads to */
    public ConnectProxy(Optional<Integer> behind) throws IOException {
        this(behind, "HTTP/1.1 200 OK\r\n\r\n");
    }

    private ConnectProxy(Optional<Integer> behind, String answer) throws IOException {
        this.behind = behind;
        this.answer = answer;
        start("proxy", this::serve);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                heads.add(head(near.getInputStream()));
                near.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                if (behind.isPresent()) {
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), behind.get());
                    start("proxy-out", () -> pour(near, far));
                    start("proxy-back", () -> pour(far, near));
                } else {
                    near.close();
                }
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private static void pour(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            return;
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

    public int port() {
        return server.getLocalPort();
    }

    /** What was asked of it. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
