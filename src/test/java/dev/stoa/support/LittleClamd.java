package dev.stoa.support;

import dev.stoa.sponsorship.file.Clamd;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The product's own client, and a little server that speaks clamd's protocol on a real socket: it finds EICAR's test string and
 * nothing else. A test says how it behaves.
 */
@Alternative
@Priority(1)
@Singleton
public class LittleClamd extends Clamd {

    /** EICAR's test string, put together here so that no scanner takes this file for one. */
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

    public enum Mood {
        /** Nobody set an address. */
        UNSET,
        ANSWERS,
        /** Takes the connection and everything, and says nothing. */
        HANGS_UP,
        /** Nobody listens. */
        AWAY,
        CONFUSED
    }

    private volatile Mood mood = Mood.UNSET;
    private final AtomicInteger asked = new AtomicInteger();
    private ServerSocket server;

    public void is(Mood now) {
        mood = now;
        asked.set(0);
    }

    /** How many files it was sent since. */
    public int asked() {
        return asked.get();
    }

    @Override
    protected Optional<String> address() {
        return switch (mood) {
            case UNSET -> Optional.empty();
            case AWAY -> Optional.of("127.0.0.1:" + closedPort());
            default -> Optional.of("127.0.0.1:" + port());
        };
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized int port() {
        if (server == null) {
            try {
                server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofPlatform().daemon().name("little-clamd").start(this::serve);
        }
        return server.getLocalPort();
    }

    private void serve() {
        while (true) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            var command = new ByteArrayOutputStream();
            for (int next = in.read(); next > 0; next = in.read()) {
                command.write(next);
            }
            var reply = switch (command.toString(StandardCharsets.US_ASCII)) {
                case "zVERSION" -> "LittleClamAV 1.0";
                case "zINSTREAM" -> scan(in);
                default -> "UNKNOWN COMMAND";
            };
            if (mood != Mood.HANGS_UP) {
                client.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // The client has what it wanted, or does not care.
        }
    }

    private String scan(DataInputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        asked.incrementAndGet();
        if (mood == Mood.CONFUSED) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }
}
