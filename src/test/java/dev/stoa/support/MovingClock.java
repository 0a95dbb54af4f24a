package dev.stoa.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that somebody's sleep moves on, so that an hour's wait takes no time; it remembers each sleep. */
public final class MovingClock extends Clock {

    private final Clock base;
    private Duration ahead = Duration.ZERO;
    private final List<Duration> sleeps = new ArrayList<>();

    private MovingClock(Clock base) {
        this.base = base;
    }

    /** Stands still but for the sleeps. */
    public static MovingClock at(Instant start) {
        return new MovingClock(Clock.fixed(start, ZoneOffset.UTC));
    }

    /** Runs with the real clock, ahead or behind. */
    public static MovingClock ahead(Duration ahead) {
        return new MovingClock(Clock.offset(Clock.systemUTC(), ahead));
    }

    public synchronized void sleep(Duration time) {
        ahead = ahead.plus(time);
        sleeps.add(time);
    }

    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    /** All of them together. */
    public synchronized Duration slept() {
        return ahead;
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
