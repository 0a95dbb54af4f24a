package dev.stoa.github.client;

import dev.stoa.github.client.RateBudget.Allowance;
import dev.stoa.github.client.RateBudget.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What one allowance has left: this hour as GitHub tells it, this minute as we count it. Guarded by its budget. */
final class Meter {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** How soon to look again when calls under way may still give back what was set aside for them. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Answers of one hour differ in their reset by a second or two. */
    private static final Duration SAME_HOUR = Duration.ofMinutes(2);

    private final Allowance allowance;
    private final Deque<Spent> minute = new ArrayDeque<>();
    private int inMinute;
    private Instant closedUntil = Instant.MIN;

    /** The hour; null while GitHub has not told, and where limits are switched off. */
    private Hour hour;

    private boolean limitsOff;
    private int underWay;
    private int usual = 1;
    private long requests;
    private long points;

    private record Spent(Instant at, int weight) {}

    /** @param reset by our clock */
    private record Hour(int limit, int remaining, int used, Instant reset) {}

    Meter(Allowance allowance) {
        this.allowance = allowance;
    }

    /** When a call may go; not after now when it may at once. */
    Instant opens(Instant now, int weight) {
        return later(later(closedUntil, hourOpens(now)), minuteOpens(now, weight));
    }

    private Instant hourOpens(Instant now) {
        if (hour == null || !hour.reset.isAfter(now)) {
            return now;
        }
        if (hour.remaining <= 0) {
            return hour.reset;
        }
        return underWay > 0 && hour.remaining - underWay < usual ? now.plus(SOON) : now;
    }

    private Instant minuteOpens(Instant now, int weight) {
        while (!minute.isEmpty() && !minute.peek().at.plus(MINUTE).isAfter(now)) {
            inMinute -= minute.remove().weight;
        }
        int excess = limitsOff ? 0 : inMinute + weight - allowance.perMinute;
        for (Spent spent : minute) {
            if (excess <= 0) {
                break;
            }
            excess -= spent.weight;
            if (excess <= 0) {
                return spent.at.plus(MINUTE);
            }
        }
        return now;
    }

    /** @return the points set aside of this hour until the answer tells the true cost */
    int book(Instant now, int weight) {
        minute.add(new Spent(now, weight));
        inMinute += weight;
        requests++;
        underWay += usual;
        return usual;
    }

    void release(int setAside) {
        underWay -= setAside;
    }

    void spent(int cost) {
        points += cost;
        usual = Math.max(1, cost);
    }

    /** @param skew from our clock to GitHub's */
    void learn(Reply reply, Instant now, Duration skew) {
        String resource = reply.header().apply("x-ratelimit-resource");
        if (resource != null && !resource.equals(allowance.resource)) {
            return;
        }
        var limit = reply.count("x-ratelimit-limit");
        var remaining = reply.count("x-ratelimit-remaining");
        if (remaining.isPresent()) {
            limitsOff = false;
            Instant reset =
                    reply.reset().map(at -> at.minus(skew).plusSeconds(1)).orElse(now.plus(RateBudget.UNTOLD));
            Instant bounded = reset.isAfter(now.plus(RateBudget.LONGEST)) ? now.plus(RateBudget.LONGEST) : reset;
            int known = limit.orElse(remaining.get());
            int used = reply.count("x-ratelimit-used").orElse(Math.max(0, known - remaining.get()));
            learn(new Hour(known, remaining.get(), used, bounded), now);
        } else if (reply.status() < 400) {
            limitsOff = true;
            hour = null;
        }
    }

    /** Answers overtake each other: within an hour the least that was told is true. */
    private void learn(Hour told, Instant now) {
        boolean same = hour != null
                && hour.reset.isAfter(now)
                && Duration.between(hour.reset, told.reset).abs().compareTo(SAME_HOUR) < 0;
        if (same && hour.remaining <= told.remaining) {
            return;
        }
        boolean earlierHour = hour != null && !same && told.reset.isBefore(hour.reset) && hour.reset.isAfter(now);
        if (!earlierHour) {
            hour = told;
        }
    }

    /** The points of this hour are spent, whatever the headers say. */
    void exhausted(Instant now) {
        Instant reset = hour == null || !hour.reset.isAfter(now) ? now.plus(RateBudget.UNTOLD) : hour.reset;
        close(reset);
    }

    void close(Instant until) {
        closedUntil = later(closedUntil, until);
    }

    Level level(Instant now) {
        Instant opens = opens(now, 1);
        return new Level(
                allowance,
                hour == null ? null : hour.limit,
                hour == null ? null : hour.used,
                hour == null ? null : hour.remaining,
                hour == null ? null : hour.reset,
                requests,
                points,
                opens.isAfter(now) ? opens : null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
