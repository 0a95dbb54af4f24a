package dev.stoa.github.repair;

import dev.stoa.github.Owners;
import dev.stoa.github.client.HookDelivery;
import dev.stoa.github.client.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads a hook's own list of deliveries, newest first, back to what is known: one request when little is new. What is not in
 * the inbox becomes a row; from then on the list need not be read so far back again.
 */
@ApplicationScoped
class HookReading {

    /**
     * How long GitHub lists and repeats deliveries.
     *
     * @see <a href="https://docs.github.com/en/webhooks/testing-and-troubleshooting-webhooks/redelivering-webhooks">GitHub:
     *     redelivering webhooks</a>
     */
    static final Duration WINDOW = Duration.ofDays(3);

    /** Deliveries do not come into the list quite in the order of their times. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Webhooks github;
    private final Hooks hooks;
    private final MissedDeliveries missed;
    private final Gaps gaps;
    private final Owners owners;
    private final Clock clock;

    HookReading(Webhooks github, Hooks hooks, MissedDeliveries missed, Gaps gaps, Owners owners, Clock clock) {
        this.github = github;
        this.owners = owners;
        this.hooks = hooks;
        this.missed = missed;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** @throws dev.stoa.github.sync.SourceException when GitHub did not tell all; what it told is kept */
    void read(KnownHook hook) {
        Instant now = clock.instant();
        Instant known = hook.completeAt() == null ? null : hook.completeAt().minus(OVERLAP);
        HookDelivery newest = null;
        String cursor = null;
        boolean met = false;
        do {
            Webhooks.Page page = github.deliveries(hook.place(), cursor);
            List<HookDelivery> fresh = page.deliveries().stream()
                    .filter(delivery -> known == null || !delivery.deliveredAt().isBefore(known))
                    .toList();
            missed.keep(hook, fresh.stream().filter(one -> concerns(hook, one)).toList(), now);
            if (newest == null && !page.deliveries().isEmpty()) {
                newest = page.deliveries().getFirst();
            }
            met = fresh.size() < page.deliveries().size();
            cursor = page.next();
        } while (!met && cursor != null);
        Instant listed = now.minus(WINDOW);
        if (!met && hook.readAt() != null && hook.readAt().isBefore(listed)) {
            gaps.found(hook, concerned(hook), known == null ? hook.readAt() : known, listed, now);
        }
        hooks.read(hook, newest, now);
    }

    /** The App's hook hears of all owners. */
    private List<String> concerned(KnownHook hook) {
        String owner = hook.place().owner();
        return owner == null ? owners.names() : List.of(owner);
    }

    /** What a hook delivered well before we knew it went to somebody else; the first sync has it. */
    private static boolean concerns(KnownHook hook, HookDelivery delivery) {
        return hook.readAt() != null || !delivery.succeeded();
    }
}
