package dev.stoa.sponsorship;

import dev.stoa.workflow.Actor;
import java.time.Instant;

/**
 * A sponsorship has moved. Fired within the transaction of the move, with the sponsorship's row locked, so that what it grew out of
 * moves with it; who observes it may refuse the move with a {@link dev.stoa.workflow.Refusal}.
 *
 * @param reason may be null
 */
public record SponsorshipMoved(
        long sponsorship, SponsorshipState from, SponsorshipState to, Actor by, String reason, Instant at) {}
