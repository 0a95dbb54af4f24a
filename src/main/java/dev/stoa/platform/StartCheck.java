package dev.stoa.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        value("STOA_ACCENT").map(Accent::of).flatMap(Accent::mistake).ifPresent(mistake -> {
            throw new StartRefused("STOA_ACCENT is \"%s\": it must be %s."
                    .formatted(value("STOA_ACCENT").orElseThrow(), mistake));
        });
        signIn();
        gitHub();
        return DataFolder.claim(dataDir());
    }

    /** A sentence on each variable that looks like a setting and is none: most often a slip of the keyboard. */
    static List<String> unknown(Set<String> variables) {
        return variables.stream()
                .filter(name -> name.startsWith("STOA_") && !SettingRule.NAMES.contains(name))
                .sorted()
                .map(name -> name + " is no setting of Stoa and does nothing; README.md lists them all.")
                .toList();
    }

    /** @throws StartRefused if there is a database of the operator's own and it does not let us in */
    void database() {
        value("STOA_JDBC_URL").ifPresent(OwnDatabase::check);
    }

    /** @throws StartRefused if a port cannot be opened; not for a reload in dev mode, which keeps its ports open */
    void ports() {
        var loopback = InetAddress.getLoopbackAddress().getHostAddress();
        var host = value("STOA_HOST").orElse(loopback);
        if (!isOfThisMachine(host)) {
            throw new StartRefused("STOA_HOST is \"" + host + "\": it must be an address of this machine, or 0.0.0.0.");
        }
        port("STOA_PORT", host, 8080, "--port");
        port("STOA_MANAGEMENT_PORT", loopback, 9000, "STOA_MANAGEMENT_PORT");
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
        if (value("STOA_GITHUB_OAUTH_CLIENT_ID").isPresent()
                != value("STOA_GITHUB_OAUTH_CLIENT_SECRET").isPresent()) {
            throw new StartRefused(
                    "STOA_GITHUB_OAUTH_CLIENT_ID and STOA_GITHUB_OAUTH_CLIENT_SECRET must be set together: the local Keycloak"
                            + " needs both.");
        }
        var baseUrl = value("STOA_BASE_URL").map(URI::create).filter(url -> !LocalAddress.isLocal(url));
        if (baseUrl.isPresent()) {
            throw new StartRefused("STOA_BASE_URL is \"" + baseUrl.get()
                    + "\", which is not this machine: set STOA_OIDC_URL, since the sample users of the local Keycloak are for"
                    + " this machine only.");
        }
    }

    /** Pull requests are asked for by GraphQL, and GitHub answers that to nobody without a name. */
    private void gitHub() {
        var token = value("STOA_GITHUB_TOKEN").isPresent();
        var id = value("STOA_GITHUB_APP_ID").isPresent();
        var key = value("STOA_GITHUB_APP_KEY").isPresent();
        if (id != key) {
            throw new StartRefused("%s is set: %s must be set with it."
                    .formatted(
                            id ? "STOA_GITHUB_APP_ID" : "STOA_GITHUB_APP_KEY",
                            id ? "STOA_GITHUB_APP_KEY" : "STOA_GITHUB_APP_ID"));
        }
        if (id && token) {
            throw new StartRefused("STOA_GITHUB_TOKEN and STOA_GITHUB_APP_ID are both set: Stoa reads GitHub as one of"
                    + " them, so leave the other out.");
        }
        // Staff have made a GitHub App with us, and its key was kept.
        var kept = Files.exists(new LocalSecrets(dataDir()).file("github-app-key"));
        if (value("STOA_GITHUB_ORGS").isPresent() && !token && !id && !kept) {
            throw new StartRefused(
                    "STOA_GITHUB_ORGS is set: STOA_GITHUB_TOKEN must be set with it, or STOA_GITHUB_APP_ID"
                            + " and STOA_GITHUB_APP_KEY, since GitHub's GraphQL answers only to those it knows.");
        }
    }

    private void port(String setting, String host, int standard, String option) {
        var port = value(setting).map(Integer::parseInt).orElse(standard);
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

    private static boolean isOfThisMachine(String host) {
        try {
            var address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }

    UnaryOperator<String> lookUp() {
        return setting -> value(setting).orElse(null);
    }

    Path dataDir() {
        return Path.of(value("STOA_DATA_DIR").orElse("data")).toAbsolutePath().normalize();
    }

    private Optional<String> value(String setting) {
        return Optional.ofNullable(settings.apply(setting)).filter(value -> !value.isBlank());
    }
}
