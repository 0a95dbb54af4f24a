package dev.stoa.github.webhook;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StoaConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The secrets with which a delivery may be signed: those of {@code STOA_WEBHOOK_SECRET}, else the one that was generated for
 * this data folder, which only its owner reads, and, while it is rotated, its successor; and that of the GitHub App that staff
 * made with us. With a database of one's own ({@code STOA_JDBC_URL}) there may be other replicas, each with a folder and so a
 * secret of its own, and GitHub knows one at most: then nothing is generated, and without the setting there is no secret.
 */
@Singleton
public class AcceptedSecrets {

    private static final String LOCAL = "webhook-secret";
    private static final String NEXT = "webhook-secret-next";

    /** What GitHub thought up for our App. */
    private static final String OF_APP = "github-app-webhook-secret";

    private final Optional<List<String>> configured;
    private final boolean sharedDatabase;
    private final LocalSecrets local;
    private volatile Consumer<List<Accepted>> listener = secrets -> {};

    @Inject
    AcceptedSecrets(StoaConfig config, LocalSecrets local) {
        this(config.webhookSecret(), config.jdbcUrl().isPresent(), local);
    }

    AcceptedSecrets(Optional<List<String>> configured, boolean sharedDatabase, LocalSecrets local) {
        this.configured = configured;
        this.sharedDatabase = sharedDatabase;
        this.local = local;
    }

    /** The settings have it, or should: only they can change it. */
    public boolean configured() {
        return sharedDatabase || configured.isPresent();
    }

    public boolean rotating() {
        return !configured() && local.find(NEXT).isPresent();
    }

    /** What is to be given to GitHub: never to be logged, nor shown but to who asks for it. Empty when there is none. */
    public Optional<String> newest() {
        List<String> own = own();
        return own.isEmpty() ? Optional.empty() : Optional.of(configured() ? own.getFirst() : own.getLast());
    }

    /** A new one is made; from now on both are taken. @return false when that is so already, or the settings have it */
    public synchronized boolean begin() {
        if (configured() || rotating()) {
            return false;
        }
        local.get(LOCAL);
        local.get(NEXT);
        tell();
        return true;
    }

    /** The old one is taken no more. @return false when none is rotated */
    public synchronized boolean end() {
        if (!rotating()) {
            return false;
        }
        local.keep(LOCAL, local.get(NEXT));
        local.drop(NEXT);
        tell();
        return true;
    }

    /** Takes what GitHub's hook of our App signs with. */
    public synchronized void ofApp(String secret) {
        local.keep(OF_APP, secret);
        tell();
    }

    /** A secret and which one it is. */
    record Accepted(String value, SecretRole role) {

        @Override
        public String toString() {
            return role.name();
        }
    }

    List<Accepted> all() {
        List<String> own = own();
        Optional<String> newest = newest();
        List<Accepted> all = new ArrayList<>();
        for (String secret : own) {
            boolean isNewest = secret.equals(newest.orElse(null));
            all.add(new Accepted(
                    secret, own.size() == 1 ? SecretRole.ONLY : isNewest ? SecretRole.NEW : SecretRole.OLD));
        }
        local.find(OF_APP).ifPresent(secret -> all.add(new Accepted(secret, SecretRole.APP)));
        return all;
    }

    /** The one to be given to GitHub is the first of those that are set, the last of those that were generated. */
    private List<String> own() {
        if (configured()) {
            return configured.orElse(List.of());
        }
        return Stream.concat(Stream.of(local.get(LOCAL)), local.find(NEXT).stream())
                .toList();
    }

    /** Called with all of them whenever they change. */
    void onChange(Consumer<List<Accepted>> told) {
        listener = told;
    }

    private void tell() {
        listener.accept(all());
    }
}
