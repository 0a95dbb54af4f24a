package dev.stoa.github.webhook;

import dev.stoa.github.webhook.Delivery.State;
import dev.stoa.workflow.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The latest deliveries as staff see them; bodies are not shown.
 *
 * @param narrowed by what, in words; empty when all are shown
 * @param address where hooks deliver to
 */
record DeliveriesPage(List<Row> rows, String summary, String narrowed, boolean mayReplay, String address) {

    private static final int SHOWN = 100;

    static DeliveriesPage of(DeliveryFilter filter, boolean mayReplay, String address, Instant now) {
        List<Delivery> latest = Delivery.latest(filter, SHOWN);
        Map<Long, Change> replays = Change.latest(
                Delivery.SUBJECT, latest.stream().map(delivery -> delivery.id).toList());
        List<Row> rows = latest.stream()
                .map(delivery -> Row.of(delivery, replays.get(delivery.id), now))
                .toList();
        Map<String, Long> byState = rows.stream().collect(Collectors.groupingBy(Row::state, Collectors.counting()));
        if (!filter.all()) {
            String summary = "The latest %d of %d that are narrowed to: %s"
                    .formatted(rows.size(), Delivery.count(filter), filter.inWords());
            return new DeliveriesPage(rows, summary, filter.inWords(), mayReplay, address);
        }
        String summary = "The latest %d: %d processed, %d ignored, %d waiting, %d parked, %d rejected"
                .formatted(
                        rows.size(),
                        byState.getOrDefault("processed", 0L),
                        byState.getOrDefault("ignored", 0L),
                        byState.getOrDefault("waiting", 0L),
                        byState.getOrDefault("parked", 0L),
                        byState.getOrDefault("rejected", 0L));
        return new DeliveriesPage(rows, summary, "", mayReplay, address);
    }

    record Replay(String by, Instant at) {}

    /**
     * One delivery.
     *
     * @param about the repository, else the organisation
     * @param tone the badge's class
     * @param replay who asked for it once more last, and when; null if nobody did
     * @param took from its arrival to its end, or until now
     */
    record Row(
            long id,
            Instant arrived,
            String event,
            String action,
            String about,
            String state,
            String tone,
            int attempts,
            String took,
            String reason,
            Replay replay,
            boolean replayable) {

        static Row of(Delivery delivery, Change replay, Instant now) {
            State state = State.valueOf(delivery.state);
            Instant end = delivery.finishedAt == null ? now : delivery.finishedAt;
            return new Row(
                    delivery.id,
                    delivery.receivedAt,
                    delivery.event,
                    delivery.action,
                    delivery.repository == null ? text(delivery.organisation) : delivery.repository,
                    delivery.state.toLowerCase(Locale.ROOT),
                    tone(state),
                    delivery.attempts,
                    words(Duration.between(delivery.receivedAt, end)),
                    text(delivery.reason),
                    replay == null ? null : new Replay(replay.actor, replay.at),
                    state != State.WAITING && state != State.REJECTED);
        }

        private static String tone(State state) {
            return switch (state) {
                case WAITING -> "wait";
                case PROCESSED -> "good";
                case IGNORED -> "";
                case PARKED, REJECTED -> "bad";
            };
        }

        private static String words(Duration time) {
            if (time.toHours() > 0) {
                return time.toHours() + " h";
            }
            if (time.toMinutes() > 0) {
                return time.toMinutes() + " min";
            }
            return time.toSeconds() > 0 ? time.toSeconds() + " s" : Math.max(0, time.toMillis()) + " ms";
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }
}
