package io.opswrit.executor.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Stands between the executor and the simulator, byte by byte so that signatures stay whole. Counts calls, and plays the bad
 * network where a test planned one.
 */
public final class SsmFront implements AutoCloseable {

    private static final Pattern TARGET =
            Pattern.compile("(?im)^x-amz-target: *(?:AmazonSSM|ResourceGroupsTaggingAPI_20170126)\\.(\\w+)");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    private final ServerSocket server;
    private final URI simulator;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();

    /** One call that arrived, whatever became of it. */
    public record Call(String operation, String body) {}

    public SsmFront(URI simulator) {
        this.simulator = simulator;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("ssm-front").start(this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    public void plan(Trouble trouble) {
        troubles.add(trouble);
    }

    /** How often an operation was called with this text in its body. */
    public long calls(String operation, String text) {
        return calls.stream()
                .filter(call ->
                        call.operation().equals(operation) && call.body().contains(text))
                .count();
    }

    /** What was called with this text in the body, in its order. */
    public List<String> operations(String text) {
        return calls.stream()
                .filter(call -> call.body().contains(text))
                .map(Call::operation)
                .toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = client.getInputStream();
            for (byte[] request = message(in); request.length > 0; request = message(in)) {
                String text = new String(request, ISO_8859_1);
                var target = TARGET.matcher(text);
                String operation = target.find() ? target.group(1) : "";
                calls.add(new Call(operation, text));
                byte[] answer = answer(operation, text, request);
                if (answer.length == 0) {
                    return;
                }
                client.getOutputStream().write(answer);
            }
        } catch (IOException hungUp) {
            // the caller is gone, and so is this call
            return;
        }
    }

    private byte[] answer(String operation, String text, byte[] request) throws IOException {
        for (Trouble trouble : troubles) {
            if (trouble.strikes(operation, text)) {
                if (trouble.afterEffect()) {
                    forward(request);
                }
                return trouble.answer().getBytes(US_ASCII);
            }
        }
        return forward(request);
    }

    private byte[] forward(byte[] request) throws IOException {
        try (var socket = new Socket(simulator.getHost(), simulator.getPort())) {
            socket.getOutputStream().write(request);
            return message(socket.getInputStream());
        }
    }

    /** Reads one HTTP message: head, and as much body as the head says. Empty at the end of the stream. */
    private static byte[] message(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return new byte[0];
            }
            bytes.write(next);
        }
        var length = LENGTH.matcher(bytes.toString(ISO_8859_1));
        if (length.find()) {
            bytes.write(in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return bytes.toByteArray();
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
