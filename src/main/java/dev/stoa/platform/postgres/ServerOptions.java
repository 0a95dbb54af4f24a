package dev.stoa.platform.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the embedded server runs. Given at each start, so a newer Stoa changes them without touching the data. */
final class ServerOptions {

    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    static {
        // Only this machine, only with a password.
        OPTIONS.put("listen_addresses", "127.0.0.1");
        OPTIONS.put("unix_socket_directories", "");
        OPTIONS.put("password_encryption", "scram-sha-256");
        // A committed row survives everything but the disk.
        OPTIONS.put("fsync", "on");
        OPTIONS.put("synchronous_commit", "on");
        OPTIONS.put("full_page_writes", "on");
        // A small server: one portal, and a person with psql.
        OPTIONS.put("max_connections", "60");
        OPTIONS.put("shared_buffers", "128MB");
        OPTIONS.put("max_wal_size", "512MB");
        OPTIONS.put("wal_compression", "on");
        OPTIONS.put("jit", "off");
        OPTIONS.put("timezone", "UTC");
        OPTIONS.put("log_timezone", "UTC");
        // DETAIL lines quote values of rows: they may be personal data and stay out of the log.
        OPTIONS.put("log_error_verbosity", "terse");
        OPTIONS.put("log_min_error_statement", "panic");
    }

    private ServerOptions() {}

    static String commandLine(int port) {
        return "-p " + port
                + OPTIONS.entrySet().stream()
                        .map(option -> " -c %s='%s'".formatted(option.getKey(), option.getValue()))
                        .collect(Collectors.joining());
    }
}
