package dev.assay.conformance.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A proxy that leads where CONNECT asks it to, and copies octets from then on. */
public final class TunnelProxy implements AutoCloseable {

    private final ServerSocket socket;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    /** A proxy at a free port of this machine. */
    public TunnelProxy() throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The first line of each request. */
    public Queue<String> asked() {
        return asked;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tunnel-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                sockets.add(client);
                start(() -> serve(client));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try {
            String first = head(client.getInputStream()).lines().findFirst().orElse("");
            asked.add(first);
            URI target = URI.create("tunnel://" + first.split(" ", -1)[1]);
            Socket server = new Socket(target.getHost(), target.getPort());
            sockets.add(server);
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            start(() -> copy(server, client));
            copy(client, server);
        } catch (IOException clientIsGone) {
            return;
        }
    }

    /** Copies until one side ends. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            if (head.indexOf("\r\n\r\n") >= 0) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket one : sockets) {
            one.close();
        }
    }
}
