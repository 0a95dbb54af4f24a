package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.GitHubHook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody at another address sends large bodies that nothing signs, and holds them open. */
@QuarkusTest
class FloodTest {

    private static final int MANY = 23 * 1024 * 1024;

    @Inject
    GitHubHook hook;

    @Inject
    Room room;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        Deliveries.await(() -> {
            boolean all = room.take(Room.ALL);
            if (all) {
                room.giveBack(Room.ALL);
            }
            return all;
        });
    }

    @Test
    void deliveriesAreTakenWhileAnotherAddressHoldsAllItMay() throws IOException {
        for (int i = 0; i < 4; i++) {
            flood("X-Hub-Signature-256: sha256=" + "0".repeat(64), MANY);
        }
        Deliveries.await(() -> {
            boolean half = room.take(Room.ALL - Room.OF_ONE / 2);
            if (half) {
                room.giveBack(Room.ALL - Room.OF_ONE / 2);
            }
            return !half;
        });
        String large = "{\"pad\":\"" + "x".repeat(MANY) + "\"}";
        assertEquals(202, hook.post(UUID.randomUUID().toString(), "strange_event", large));
    }

    @Test
    void withoutASignatureNothingOfTheBodyIsWaitedFor() throws IOException {
        for (String signature : List.of("X-Other: none", "X-Hub-Signature-256: sha256=abc")) {
            long began = System.nanoTime();
            Socket socket = flood(signature, 0);
            assertEquals("HTTP/1.1 401 Unauthorized", answer(socket), signature);
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 5_000);
            assertTrue(room.take(Room.ALL), "nothing is held");
            room.giveBack(Room.ALL);
        }
    }

    /** Declares a body of the largest size, sends so much of it and waits. */
    private Socket flood(String signature, int bytes) throws IOException {
        Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName("127.0.0.2"), 0);
        open.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(("POST /webhooks/github HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + signature
                        + "\r\nX-GitHub-Event: push\r\nX-GitHub-Delivery: " + UUID.randomUUID() + "\r\nContent-Length: "
                        + Body.LIMIT + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[64 * 1024];
        for (int sent = 0; sent < bytes; sent += chunk.length) {
            out.write(chunk);
        }
        out.flush();
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }
}
