package dev.stoa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that says no, and one whose answer never comes: the trail tells them apart. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "admin")
class LostAnswerTest {

    private static final Member VERA = new Member("4711", "vera", "Vera Lindqvist", "", true, List.of());

    @Inject
    World world;

    @Inject
    RoleTrail trail;

    @Inject
    CurrentUser user;

    private HttpServer provider;
    private Directory directory;
    private UsersResource users;

    /** The status of the answer to a change; 0 for none: the connection is closed. */
    private int answer;

    @BeforeEach
    void start() throws IOException {
        world.reset();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::answer);
        provider.start();
        var realm = URI.create("http://localhost:" + provider.getAddress().getPort() + "/realms/stoa");
        directory = new Directory();
        directory.provider = new Provider() {
            @Override
            Optional<URI> realm() {
                return Optional.of(realm);
            }

            @Override
            String clientId() {
                return "stoa";
            }

            @Override
            String clientSecret() {
                return "nothing";
            }
        };
        users = new UsersResource();
        users.directory = directory;
        users.trail = trail;
        users.user = user;
    }

    @AfterEach
    void stop() {
        directory.close();
        provider.stop(0);
    }

    @Test
    void whatWasRefusedDidNotHappen() {
        answer = 403;
        assertEquals("Keycloak refused, nothing changed", doubt());
    }

    @Test
    void whatWasNotAnsweredMayHaveHappened() {
        answer = 0;
        assertEquals("not confirmed", doubt());
    }

    @Test
    void whatFellDownMayHaveHappened() {
        answer = 500;
        assertEquals("not confirmed", doubt());
    }

    @Test
    void whatWasConfirmedIsNotInDoubt() {
        answer = 204;
        users.change(VERA, Role.EDITOR, true);
        assertEquals("", newest());
    }

    private String doubt() {
        assertThrows(DirectoryAway.class, () -> users.change(VERA, Role.EDITOR, true));
        return newest();
    }

    private String newest() {
        return UsersPage.of(List.of(), trail.newest(1), "", "ada", "")
                .trail()
                .getFirst()
                .doubt();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/token")) {
                json(exchange, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300}");
            } else if (exchange.getRequestMethod().equals("GET")) {
                json(exchange, "{\"id\":\"1\",\"name\":\"editor\"}");
            } else if (answer > 0) {
                exchange.sendResponseHeaders(answer, -1);
            }
        }
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
