package hkshell.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A server that lets nobody in: its queue is full, so the kernel drops what else knocks. */
public final class FullServer implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> queue = new ArrayList<>();

    public FullServer() throws IOException {
        for (int count = 0; count < 4; count++) {
            Socket socket = new Socket();
            queue.add(socket);
            knock(socket);
        }
    }

    private void knock(Socket socket) throws IOException {
        try {
            socket.connect(server.getLocalSocketAddress(), 200);
        } catch (SocketTimeoutException full) {
            // As it should be.
            assert !server.isClosed();
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : queue) {
            socket.close();
        }
        server.close();
    }
}
