package dev.assay.conformance.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A server of raw sockets at a free port of this machine, which answers each request in any way that it likes. */
public final class LoopbackServer implements AutoCloseable {

    /** What a server does after it has read the head of a request. */
    public interface Behaviour {
        void answer(OutputStream out, CountDownLatch closed) throws IOException, InterruptedException;
    }

    /** What a server does by what it was asked. */
    public interface Answering {
        void answer(String head, OutputStream out, CountDownLatch closed) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Answering behaviour;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();

    /** A server that answers so. */
    public LoopbackServer(Behaviour behaviour) throws IOException {
        this((Answering) (head, out, closed) -> behaviour.answer(out, closed));
    }

    /** A server that answers by the head of the request. */
    public static LoopbackServer byRequest(Answering behaviour) throws IOException {
        return new LoopbackServer(behaviour);
    }

    private LoopbackServer(Answering behaviour) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.behaviour = behaviour;
        start(this::accept);
    }

    /** A server that writes this text and closes the connection. */
    static LoopbackServer saying(String text) throws IOException {
        return new LoopbackServer((out, closed) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The heads of the requests so far. */
    public Queue<String> requests() {
        return requests;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "loopback-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                start(() -> serve(connection));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String head = head(connection.getInputStream());
            requests.add(head);
            behaviour.answer(head, connection.getOutputStream(), closed);
            connection.getOutputStream().flush();
        } catch (IOException clientIsGone) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0 && head.indexOf("\r\n\r\n") < 0; c = in.read()) {
            head.append((char) c);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
