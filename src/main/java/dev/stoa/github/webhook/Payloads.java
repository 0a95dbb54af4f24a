package dev.stoa.github.webhook;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.webhook.Delivery.State;
import dev.stoa.github.webhook.DeliveryQueue.Claimed;
import dev.stoa.github.webhook.DeliveryQueue.Outcome;
import dev.stoa.people.Memberships;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Applies the payloads of deliveries, all of them with the same few statements, inside the caller's transaction. */
@Singleton
class Payloads {

    @Inject
    GitHubEvents ledger;

    @Inject
    OurRepositories repositories;

    @Inject
    Memberships memberships;

    @Inject
    MoreToRead more;

    /** A delivery on its way: with its payload, or with what became of it already. */
    private record Opened(Claimed delivery, Payload payload, Outcome outcome) {

        Payload.Repository repository() {
            return payload == null ? null : payload.repository();
        }
    }

    /**
     * What a delivery told, until all of the batch is in the ledger.
     *
     * @param move of a member; null mostly
     */
    private record Told(Outcome outcome, List<GitHubEvent> facts, List<Reading.Again> again, Reading.Move move) {

        static Told nothing(Outcome outcome) {
            return new Told(outcome, List.of(), List.of(), null);
        }

        Outcome outcome(Set<Reading.Again> due) {
            String asked = again.stream()
                    .filter(due::contains)
                    .map(Reading.Again::inWords)
                    .collect(Collectors.joining("; "));
            return new Outcome(
                    outcome.id(),
                    outcome.state(),
                    outcome.reason(),
                    Trace.of(facts, move),
                    asked.isEmpty() || outcome.state() != State.PROCESSED ? null : asked);
        }
    }

    /**
     * What became of each, in the order given. One that cannot be read is parked and stops nothing.
     *
     * @throws RuntimeException when the database refuses; then nothing was applied
     */
    List<Outcome> apply(List<Claimed> deliveries) {
        List<Opened> opened = deliveries.stream().map(Payloads::open).toList();
        Set<Payload.Repository> ours = repositories.among(opened.stream()
                .map(Opened::repository)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Told> all = opened.stream()
                .map(one -> one.outcome() != null ? Told.nothing(one.outcome()) : read(one, ours))
                .toList();
        ledger.apply(all.stream().flatMap(told -> told.facts().stream()).toList());
        Set<Reading.Again> due =
                more.ask(all.stream().flatMap(told -> told.again().stream()).toList());
        return all.stream().map(told -> told.outcome(due)).toList();
    }

    private static Opened open(Claimed delivery) {
        String nothing = PayloadReader.nothing(delivery.event()).orElse(null);
        if (nothing != null) {
            return new Opened(delivery, null, ignored(delivery, nothing));
        }
        try {
            if (delivery.body() == null) {
                throw new UnreadablePayload("body any more: it was kept for a while, and then dropped");
            }
            return new Opened(delivery, Payload.read(Packed.open(delivery.body())), null);
        } catch (UnreadablePayload odd) {
            return new Opened(delivery, null, parked(delivery, odd));
        }
    }

    private Told read(Opened one, Set<Payload.Repository> ours) {
        Claimed delivery = one.delivery();
        boolean ofRepository = PayloadReader.isOfRepository(delivery.event());
        if (ofRepository && one.repository() == null) {
            return Told.nothing(ignored(delivery, "The event " + delivery.event() + " is about no repository."));
        }
        if (one.repository() != null && !ours.contains(one.repository())) {
            return Told.nothing(ignored(delivery, "No organisation or repository that this portal follows."));
        }
        try {
            Reading reading = PayloadReader.read(delivery.event(), one.payload());
            String ignored = reading.move() == null ? why(reading) : move(reading.move());
            return new Told(
                    ignored == null ? new Outcome(delivery.id(), State.PROCESSED, null) : ignored(delivery, ignored),
                    facts(one.payload(), reading),
                    reading.again(),
                    reading.move());
        } catch (UnreadablePayload odd) {
            return Told.nothing(parked(delivery, odd));
        }
    }

    /** How the repository stands is read from every payload that has one. */
    static List<GitHubEvent> facts(Payload payload, Reading reading) {
        List<GitHubEvent> facts = new ArrayList<>();
        if (payload.repository() != null) {
            facts.add(PayloadFacts.repository(payload));
        }
        facts.addAll(reading.facts());
        return facts;
    }

    private String why(Reading reading) {
        return reading.again().stream().allMatch(one -> one.owner() == null || repositories.follow(one.owner()))
                ? reading.ignored()
                : "No organisation or repository that this portal follows.";
    }

    private String move(Reading.Move move) {
        return memberships.move(move.organisation(), move.account(), move.here())
                ? null
                : "Nobody has said yet for whom the members of " + move.organisation() + " work.";
    }

    private static Outcome ignored(Claimed delivery, String why) {
        return new Outcome(delivery.id(), State.IGNORED, why);
    }

    private static Outcome parked(Claimed delivery, UnreadablePayload odd) {
        return new Outcome(delivery.id(), State.PARKED, odd.getMessage().replace("\0", ""));
    }
}
