package dev.stoa.github.webhook;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.Owners;
import dev.stoa.project.Repository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies a delivery's payload to the ledger, inside the caller's transaction. */
@Singleton
class Payloads {

    @Inject
    GitHubEvents ledger;

    @Inject
    Owners owners;

    /**
     * Empty when it was applied, else why it counts for nothing.
     *
     * @throws UnreadablePayload when it is not shaped like GitHub's
     */
    Optional<String> apply(Delivery delivery) {
        if (!PayloadReader.knows(delivery.event)) {
            return Optional.of("The event " + delivery.event + " changes no number here.");
        }
        Payload payload = payload(delivery);
        if (payload.repository() == null) {
            return Optional.ofNullable(withoutRepository(delivery.event));
        }
        if (!ours(payload.repository())) {
            return Optional.of("No organisation or repository that this portal follows.");
        }
        List<GitHubEvent> events = new ArrayList<>();
        events.add(PayloadFacts.repository(payload));
        Reading reading = PayloadReader.read(delivery.event, payload);
        events.addAll(reading.facts());
        ledger.apply(events);
        return Optional.ofNullable(reading.ignored());
    }

    private static Payload payload(Delivery delivery) {
        try (InputStream body = delivery.body()) {
            return Payload.read(body);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored body of delivery " + delivery.id + " cannot be read", e);
        }
    }

    /** A ping of an organisation's hook is fine without one; so is what we ignore anyway. */
    private static String withoutRepository(String event) {
        return event.equals("ping") ? null : "The event " + event + " is about no repository.";
    }

    /** A repository that we know by its number, whoever owns it now, or any of an owner whom we follow. */
    private boolean ours(Payload.Repository repository) {
        if (repository.id() != null
                && Repository.findByIdOptional(repository.id()).isPresent()) {
            return true;
        }
        String owner = repository.owner() == null ? null : repository.owner().login();
        return owner != null
                && (owners.follow(owner) || !Repository.ofOwner(owner).isEmpty());
    }
}
