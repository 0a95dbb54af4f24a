package dev.stoa.platform.keycloak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keycloak's port: chosen once and then kept in a file, since it is part of the issuer's name. */
record Port(Path file) {

    int number() throws IOException {
        if (!Files.exists(file)) {
            choose();
        }
        return Integer.parseInt(Files.readString(file).strip());
    }

    /** Only while our own Keycloak does not run: that one would be taken for a stranger. */
    void renewIfTaken() throws IOException {
        try {
            new ServerSocket(number(), 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException taken) {
            choose();
        }
    }

    private void choose() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, free.getLocalPort() + "\n");
        }
    }
}
