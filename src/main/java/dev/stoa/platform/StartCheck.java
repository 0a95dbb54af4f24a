package dev.stoa.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Looks at the settings before anything starts, so that what is wrong is said in one sentence and not by whatever would
 * have failed first. A blank value counts as not set.
 */
final class StartCheck {

    private final UnaryOperator<String> settings;

    /** @param settings the value of a setting such as {@code STOA_PORT}, or null */
    StartCheck(UnaryOperator<String> settings) {
        this.settings = settings;
    }

    /** The settings of this process: the environment, or system properties ({@code stoa.data-dir}) above it. */
    static StartCheck ofThisProcess() {
        var given = new HashMap<>(System.getenv());
        for (var property : System.getProperties().stringPropertyNames()) {
            given.put(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), System.getProperty(property));
        }
        return new StartCheck(given::get);
    }

    /**
     * Looks at the settings and claims the data folder.
     *
     * @return whether this is the first start of this JVM
     * @throws StartRefused with the sentence of the first thing that is wrong
     */
    boolean settings() {
        for (var rule : SettingRule.ALL) {
            var value = value(rule.setting());
            if (value.isPresent() && rule.refuses(value.get())) {
                throw new StartRefused(rule.sentence(value.get()));
            }
        }
        signIn();
        return DataFolder.claim(dataDir());
    }

    /** @throws StartRefused if a port cannot be opened; not for a reload in dev mode, which keeps its ports open */
    void ports() {
        port("STOA_PORT", 8080, "--port");
        port("STOA_MANAGEMENT_PORT", 9000, "STOA_MANAGEMENT_PORT");
    }

    private void signIn() {
        if (value("STOA_OIDC_URL").isPresent()) {
            if (value("STOA_OIDC_CLIENT_ID").isEmpty()
                    || value("STOA_OIDC_CLIENT_SECRET").isEmpty()) {
                throw new StartRefused(
                        "STOA_OIDC_URL is set: STOA_OIDC_CLIENT_ID and STOA_OIDC_CLIENT_SECRET must be set with it.");
            }
            return;
        }
        var baseUrl = value("STOA_BASE_URL").map(URI::create).filter(url -> !isLocal(url));
        if (baseUrl.isPresent()) {
            throw new StartRefused("STOA_BASE_URL is \"" + baseUrl.get()
                    + "\", which is not this machine: set STOA_OIDC_URL, since the sample users of the local Keycloak are for"
                    + " this machine only.");
        }
    }

    /** An address that only this machine can mean: where the sample users may sign in. */
    static boolean isLocal(URI url) {
        var host = url.getHost();
        return host != null
                && (host.equalsIgnoreCase("localhost")
                        || host.toLowerCase(Locale.ROOT).endsWith(".localhost")
                        || host.equals("127.0.0.1")
                        || host.equals("[::1]"));
    }

    private void port(String setting, int standard, String option) {
        var port = value(setting).map(Integer::parseInt).orElse(standard);
        var host = value("STOA_HOST").orElse(InetAddress.getLoopbackAddress().getHostAddress());
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartRefused(
                    "%s: port %d is in use by another program, or not yours to open; choose another with %s."
                            .formatted(setting, port, option),
                    e);
        }
    }

    private Path dataDir() {
        return Path.of(value("STOA_DATA_DIR").orElse("data")).toAbsolutePath().normalize();
    }

    private Optional<String> value(String setting) {
        return Optional.ofNullable(settings.apply(setting)).filter(value -> !value.isBlank());
    }
}
