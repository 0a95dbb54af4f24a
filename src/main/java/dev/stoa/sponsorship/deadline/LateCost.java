package dev.stoa.sponsorship.deadline;

import dev.stoa.site.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What it costs to be late: once, or for every day or week that has begun. */
record LateCost(Money money, Per per) {

    /** How often it is to be paid; {@code toString} is the words for people. */
    public enum Per {
        ONCE("once", null),
        DAY("for each day begun", Duration.ofDays(1)),
        WEEK("for each week begun", Duration.ofDays(7));

        private final String words;
        private final Duration span;

        Per(String words, Duration span) {
            this.words = words;
            this.span = span;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What it has come to; empty while it is in time. */
    Optional<Money> soFar(Instant due, Instant now) {
        if (now.isBefore(due)) {
            return Optional.empty();
        }
        long times = per.span == null ? 1 : Duration.between(due, now).dividedBy(per.span) + 1;
        return Optional.of(new Money(money.amount().multiply(BigDecimal.valueOf(times)), money.currency()));
    }

    String words() {
        return money + " " + per;
    }
}
