package dev.stoa.github.repair;

import dev.stoa.github.client.AppManifest;
import dev.stoa.github.client.HookPlace.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which hooks deliver to us, how they are, what they lost and what became of it; and how to hang another.
 *
 * @param rotation of the secret; null while none is under way
 * @param github where people see GitHub
 * @param address where hooks deliver to
 * @param token whether the settings have a token, which is then used for reading in the App's place
 * @param secret to be pasted; null unless somebody asked to see it
 */
record HooksPage(
        boolean admin,
        String problem,
        List<Row> hooks,
        List<Owner> owners,
        List<Missed> missed,
        List<Gap> gaps,
        List<Difference> differences,
        AppSetup.Known app,
        String github,
        String address,
        boolean token,
        boolean configured,
        Rotation rotation,
        String secret,
        Wanted wanted) {

    /** A little more than the pauses between rounds. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /**
     * The organisation for which an App is wanted, as it was typed.
     *
     * @param error null when it will do
     */
    record Wanted(String owner, String error) {}

    /**
     * From one secret to another.
     *
     * @param waitsFor what is in the way of its end, in sentences
     * @param endsAt when it ends by itself; null while something is in the way
     */
    record Rotation(Instant begunAt, String by, List<String> waitsFor, Instant endsAt) {

        static Rotation of(SecretRotation.Standing standing) {
            return new Rotation(
                    standing.begunAt(),
                    standing.by(),
                    standing.waitsFor(),
                    standing.endsAt().orElse(null));
        }
    }

    /** @param problem why its hooks could not be listed; null when they could, or nobody tried */
    record Owner(String name, boolean hooked, String problem) {}

    record Missed(
            String event, String hook, Instant deliveredAt, String status, String state, String tone, String why) {}

    record Gap(String owner, Instant since, Instant until, Instant repairedAt) {}

    record Difference(String repository, String kind, int told, int held, int nights, Instant at, Instant repairedAt) {}

    /**
     * A hook.
     *
     * @param answered what the newest delivery of its list was answered with, 0 when none is known
     * @param open deliveries that are missing and asked for
     * @param signedWith which secret signed its newest delivery, in words; null when none is known
     */
    record Row(
            String name,
            Kind kind,
            boolean active,
            Long number,
            Instant pingAt,
            Instant deliveryAt,
            Instant readAt,
            int answered,
            long open,
            long recovered,
            long givenUp,
            String problem,
            String signedWith,
            String health,
            String tone) {

        static Row of(
                String name,
                Kind kind,
                boolean active,
                Long number,
                Instant pingAt,
                Instant deliveryAt,
                Instant readAt,
                int answered,
                Map<String, Long> missed,
                String failure,
                String signedWith,
                Instant now) {
            String health;
            String tone = "bad";
            if (!active) {
                health = "switched off or removed on GitHub";
            } else if (answered == 401) {
                health = "signs with another secret";
            } else if (failure != null) {
                health = "its list cannot be read";
            } else if (answered >= 400) {
                health = "the newest delivery was answered " + answered;
            } else if (deliveryAt == null && readAt == null) {
                health = "nothing has arrived yet";
                tone = "wait";
            } else if (readAt == null || readAt.isBefore(now.minus(LATE))) {
                health = "its list was not read lately";
                tone = "wait";
            } else if (missed.getOrDefault("open", 0L) > 0) {
                health = "catching up";
                tone = "wait";
            } else {
                health = "works";
                tone = "good";
            }
            return new Row(
                    name,
                    kind,
                    active,
                    number,
                    pingAt,
                    deliveryAt,
                    readAt,
                    answered,
                    missed.getOrDefault("open", 0L),
                    missed.getOrDefault("recovered", 0L),
                    missed.getOrDefault("given up", 0L),
                    failure,
                    signedWith,
                    health,
                    tone);
        }
    }

    /** The one list of what we read. */
    public List<String> events() {
        return AppManifest.EVENTS;
    }

    /**
     * The step before GitHub: a form with the manifest that leads there.
     *
     * @param action on GitHub
     */
    record Manifest(String owner, URI action, String manifest, List<String> events, Map<String, String> permissions) {}
}
