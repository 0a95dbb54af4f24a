package dev.stoa.github.repair;

import dev.stoa.github.Owners;
import dev.stoa.github.client.HookPlace;
import dev.stoa.github.client.Webhooks;
import dev.stoa.github.sync.ReadAgain;
import dev.stoa.github.sync.Retry;
import dev.stoa.github.sync.SourceException;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.PublicRoutes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * One round of repair: which hooks there are, what they delivered that did not arrive, asking for it again, and a sync for
 * what cannot be had again. What fails is kept with its reason, rests, and does not stop the others.
 */
@ApplicationScoped
class Repair {

    private static final Logger LOG = Logger.getLogger(Repair.class);

    /** GitHub's list is read again after this, and a delivery that did not come is asked for again. */
    static final Retry REST = new Retry(Duration.ofMinutes(4), Duration.ofHours(6));

    /** A round's redeliveries: each costs five of the 900 points of a minute. */
    private static final int AT_ONCE = 100;

    /** With more missing than this a sync is quicker; deliveries are asked for all the same. */
    private static final int MANY = 500;

    /** Times that a delivery is asked for before a sync has to do. */
    private static final int ATTEMPTS = 5;

    private final Webhooks github;
    private final Owners owners;
    private final Hooks hooks;
    private final HookReading reading;
    private final MissedDeliveries missed;
    private final Gaps gaps;
    private final Differences differences;
    private final ReadAgain readAgain;
    private final Clock clock;
    private final String address;

    Repair(
            Webhooks github,
            Owners owners,
            Hooks hooks,
            HookReading reading,
            MissedDeliveries missed,
            Gaps gaps,
            Differences differences,
            ReadAgain readAgain,
            StoaConfig config,
            Clock clock) {
        this.github = github;
        this.owners = owners;
        this.hooks = hooks;
        this.reading = reading;
        this.missed = missed;
        this.gaps = gaps;
        this.differences = differences;
        this.readAgain = readAgain;
        this.clock = clock;
        this.address = config.baseUrl().resolve(PublicRoutes.WEBHOOKS).toString();
    }

    void round() {
        lookForHooks();
        for (KnownHook hook : hooks.due(clock.instant())) {
            attempt(hook, () -> reading.read(hook));
        }
        missed.settle();
        missed.heal(owners.names(), clock.instant());
        differences.settle(clock.instant());
        boolean sync = askAgain();
        if (missed.unsynced(owners.names()) > MANY) {
            readAgain.owners(owners.names());
            sync = true;
        }
        if (gaps.settle() || sync) {
            readAgain.ask("the repair of deliveries");
        }
    }

    private void lookForHooks() {
        hooks.seen();
        if (github.asApp()) {
            hooks.app();
            return;
        }
        for (String owner : owners.names()) {
            Instant now = clock.instant();
            if (hooks.isDue(owner, now)) {
                try {
                    Set<Long> known = hooks.numbers();
                    List<Webhooks.ListedHook> ours = github.of(owner).stream()
                            .filter(hook -> address.equals(hook.address())
                                    || known.contains(hook.place().number()))
                            .toList();
                    hooks.listed(owner, ours, now);
                } catch (SourceException problem) {
                    LOG.warnf("The hooks of %s could not be listed: %s", owner, problem.getMessage());
                    hooks.ofOwner(owner, problem.getMessage(), now);
                }
            }
        }
    }

    /** @return whether a sync is needed for some that cannot be had again */
    private boolean askAgain() {
        boolean sync = false;
        Set<Long> refused = new HashSet<>();
        for (MissedDelivery one : missed.due(clock.instant(), AT_ONCE)) {
            if (!refused.contains(one.hook().id())) {
                try {
                    sync |= !askAgain(one);
                } catch (SourceException problem) {
                    // Whatever it is, it holds for the hook's other deliveries too.
                    refused.add(one.hook().id());
                    LOG.warnf("%s: %s", one.hook().place().name(), problem.getMessage());
                    missed.refused(one.hook(), problem.getMessage(), clock.instant());
                }
            }
        }
        return sync;
    }

    /** @return false when it cannot be had again, and was made due for the sync */
    private boolean askAgain(MissedDelivery one) {
        Instant now = clock.instant();
        String hopeless;
        if (one.deliveredAt().isBefore(now.minus(HookReading.WINDOW))) {
            hopeless = "Older than the three days in which GitHub delivers again";
        } else if (one.attempts() >= ATTEMPTS) {
            hopeless = "Asked for %d times, and it did not arrive. GitHub says: %s".formatted(ATTEMPTS, one.status());
        } else if (github.again(one.hook().place(), one.delivery())) {
            missed.asked(one, now);
            return true;
        } else {
            hopeless = "GitHub has it no more";
        }
        missed.giveUp(one, hopeless, now);
        makeDue(one);
        return false;
    }

    private void makeDue(MissedDelivery lost) {
        if (!lost.partsToRead().isEmpty()) {
            readAgain.parts(List.of(lost.repository()), lost.partsToRead());
        } else if (lost.hook().place().kind() == HookPlace.Kind.APP) {
            readAgain.owners(owners.names());
        } else {
            readAgain.owners(List.of(lost.hook().place().owner()));
        }
    }

    private void attempt(KnownHook hook, Runnable read) {
        try {
            read.run();
        } catch (SourceException problem) {
            LOG.warnf(
                    "The deliveries of the hook of %s could not be listed: %s",
                    hook.place().name(), problem.getMessage());
            hooks.failed(hook, problem.getMessage(), clock.instant());
        }
    }
}
