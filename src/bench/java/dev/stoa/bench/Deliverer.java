package dev.stoa.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection that is kept and delivers one after the other; a client that costs as little as the JDK allows. */
final class Deliverer implements AutoCloseable {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] answer = new byte[8 * 1024];

    Deliverer(URI webhook) throws IOException {
        socket = new Socket(webhook.getHost(), webhook.getPort());
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    /** The status of the answer. */
    int deliver(String guid, String event, String signature, byte[] body) throws IOException {
        byte[] head =
                """
                POST /webhooks/github HTTP/1.1\r
                Host: portal\r
                Content-Type: application/json\r
                Content-Length: %d\r
                X-GitHub-Event: %s\r
                X-GitHub-Delivery: %s\r
                X-Hub-Signature-256: %s\r
                \r
                """
                        .formatted(body.length, event, guid, signature)
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        return answer();
    }

    private int answer() throws IOException {
        int length = 0;
        int end = -1;
        while (end < 0 || length < end) {
            int read = in.read(answer, length, answer.length - length);
            if (read < 0) {
                throw new EOFException("The portal closed the connection");
            }
            length += read;
            end = end < 0 ? end(length) : end;
        }
        return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
    }

    /** Where the answer ends, or -1 when its head is not whole yet. */
    private int end(int length) {
        for (int i = 0; i + END_OF_HEAD.length <= length; i++) {
            if (java.util.Arrays.equals(answer, i, i + 4, END_OF_HEAD, 0, 4)) {
                String head = new String(answer, 0, i, StandardCharsets.US_ASCII).toLowerCase();
                int at = head.indexOf("content-length:") + "content-length:".length();
                return i + 4 + Integer.parseInt(head.substring(at).lines().findFirst().orElseThrow().strip());
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
