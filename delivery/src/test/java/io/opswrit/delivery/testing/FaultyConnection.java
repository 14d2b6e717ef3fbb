package io.opswrit.delivery.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** One connection through {@link FaultyDatabase}; knows just enough of PostgreSQL's protocol to count statements. */
final class FaultyConnection {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final int LENGTH = 4;

    private final Socket service;
    private final Socket database;
    private final Supplier<Fault> planned;
    private Fault marked;
    private volatile boolean dropReply;

    FaultyConnection(Socket service, Socket database, Supplier<Fault> planned) {
        this.service = service;
        this.database = database;
        this.planned = planned;
    }

    void forwardRequests() {
        try (service;
                database) {
            var in = new DataInputStream(service.getInputStream());
            var out = new DataOutputStream(database.getOutputStream());
            forwardStart(in, out);
            while (true) {
                byte type = in.readByte();
                byte[] message = body(in);
                if (isToCutBefore(type, message)) {
                    return;
                }
                forward(type, message, out);
            }
        } catch (IOException _) {
            return; // one side is gone, and closing tells the other
        }
    }

    void forwardReplies() {
        try (service;
                database) {
            var in = new DataInputStream(database.getInputStream());
            var out = new DataOutputStream(service.getOutputStream());
            while (true) {
                byte type = in.readByte();
                byte[] message = body(in);
                boolean isDone = type == 'Z';
                if (dropReply && isDone) {
                    return;
                }
                if (!dropReply) {
                    forward(type, message, out);
                }
            }
        } catch (IOException _) {
            return; // one side is gone, and closing tells the other
        }
    }

    /** The first message has no type. Encryption is refused, so that messages can be read. */
    private void forwardStart(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] start = body(in);
        int code = ByteBuffer.wrap(start).getInt();
        if (code == SSL_REQUEST || code == GSS_REQUEST) {
            service.getOutputStream().write('N');
            forwardStart(in, out);
            return;
        }
        out.writeInt(start.length + LENGTH);
        out.write(start);
        out.flush();
    }

    private boolean isToCutBefore(byte type, byte[] message) {
        boolean isParameters = type == 'B';
        boolean isStatement = type == 'E' || type == 'Q';
        Fault fault = planned.get();
        if (isParameters && fault.isMarkedBy(message)) {
            marked = fault;
        }
        if (!isStatement || marked == null) {
            return false;
        }
        Fault.Moment moment = marked.nextStatement();
        dropReply = moment == Fault.Moment.AFTER;
        marked = isEnd(type, message) ? null : marked;
        return moment == Fault.Moment.BEFORE;
    }

    private static boolean isEnd(byte type, byte[] message) {
        return type == 'Q' && (startsWith(message, "COMMIT") || startsWith(message, "ROLLBACK"));
    }

    private static boolean startsWith(byte[] message, String word) {
        return new String(message, java.nio.charset.StandardCharsets.ISO_8859_1).startsWith(word);
    }

    private static byte[] body(DataInputStream in) throws IOException {
        int length = in.readInt() - LENGTH;
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return body;
    }

    private static void forward(byte type, byte[] message, DataOutputStream out) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(1 + LENGTH + message.length);
        whole.put(type).putInt(message.length + LENGTH).put(message);
        out.write(whole.array());
        out.flush();
    }
}
