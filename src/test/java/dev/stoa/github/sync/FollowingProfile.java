package dev.stoa.github.sync;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A portal that follows organisations of a GitHub on this machine, and runs its jobs. The test starts that GitHub. */
public class FollowingProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        String github = "http://127.0.0.1:" + freePort();
        return Map.of(
                "stoa.github.orgs", "spotify,panjf2000,nobody-there",
                "stoa.github.token", "recorded",
                "stoa.github.api-url", github,
                "stoa.github.git-url", github + "/git",
                "stoa.jobs", "true");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
