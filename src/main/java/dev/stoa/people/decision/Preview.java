package dev.stoa.people.decision;

import dev.stoa.people.decision.Movements.Movement;
import dev.stoa.people.decision.Movements.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What a proposal would do to the numbers, exactly.
 *
 * @param summary the sentence that would stand in the trail
 * @param warnings what to think of before
 * @param flows contributions that would count differently, most first; empty when none would
 * @param persons whom it would move, most contributions first, at most {@value #NAMED}
 * @param moved contributions that would count differently, in all
 * @param people how many people would be touched so
 * @param peopleBefore how many people with contributions these are now
 * @param peopleAfter how many they would be
 * @param meant all contributions of these people: as many before as after
 * @param first the first day (UTC) of what would move; null if nothing would
 * @param last the last day
 */
public record Preview(
        String summary,
        List<String> warnings,
        List<Flow> flows,
        List<Mover> persons,
        long moved,
        long people,
        long peopleBefore,
        long peopleAfter,
        long meant,
        LocalDate first,
        LocalDate last) {

    static final int NAMED = 12;

    /** A human with as many credits is warned of when a rule would take it for a bot. */
    static final int MANY = 50;

    /** What would count for {@code to} instead of {@code from}. */
    public record Flow(String from, String to, long contributions, long people, LocalDate first, LocalDate last) {}

    /** Somebody whose contributions would count differently. */
    public record Mover(long id, String name, String login, long contributions, String to) {}

    static Preview of(Proposal.Outcome outcome, List<Movement> movements) {
        var moving = movements.stream()
                .filter(movement -> !movement.was().equals(movement.becomes()))
                .toList();
        var flows = new LinkedHashMap<List<Side>, List<Movement>>();
        moving.forEach(movement -> flows.computeIfAbsent(
                        List.of(movement.was(), movement.becomes()), sides -> new ArrayList<>())
                .add(movement));
        var warnings = new ArrayList<>(outcome.warnings());
        moving.stream()
                .filter(movement -> !movement.was().bot() && movement.becomes().bot() && movement.credits() >= MANY)
                .map(movement -> "%s has %,d contributions as a human and would become a bot. Is that right?"
                        .formatted(called(movement), movement.credits()))
                .distinct()
                .limit(NAMED)
                .forEach(warnings::add);
        return new Preview(
                outcome.summary(),
                warnings,
                flows.entrySet().stream()
                        .map(entry -> flow(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(Flow::contributions).reversed())
                        .toList(),
                movers(moving),
                sum(moving, Movement::contributions),
                distinct(moving, Movement::person),
                distinct(movements, Movement::wasPerson),
                distinct(movements, Movement::person),
                sum(movements, Movement::contributions),
                moving.stream()
                        .map(Movement::first)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                moving.stream()
                        .map(Movement::last)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Flow flow(List<Side> sides, List<Movement> movements) {
        return new Flow(
                words(sides.getFirst()),
                words(sides.getLast()),
                sum(movements, Movement::contributions),
                distinct(movements, Movement::person),
                movements.stream()
                        .map(Movement::first)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                movements.stream()
                        .map(Movement::last)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static List<Mover> movers(List<Movement> moving) {
        var byPerson = new LinkedHashMap<Long, List<Movement>>();
        moving.forEach(movement -> byPerson.computeIfAbsent(movement.person(), id -> new ArrayList<>())
                .add(movement));
        return byPerson.values().stream()
                .map(own -> new Mover(
                        own.getFirst().person(),
                        own.getFirst().name(),
                        own.getFirst().login(),
                        sum(own, Movement::credits),
                        words(own.getFirst().becomes())))
                .sorted(Comparator.comparingLong(Mover::contributions).reversed())
                .limit(NAMED)
                .toList();
    }

    private static String words(Side side) {
        return (side.organisation() == null ? "No organisation" : side.organisation())
                + (side.bot() ? ", bot" : side.ours() ? ", our people" : ", community");
    }

    private static String called(Movement movement) {
        return movement.login() == null ? movement.name() : movement.login();
    }

    private static long sum(List<Movement> movements, ToLongFunction<Movement> what) {
        return movements.stream().mapToLong(what).sum();
    }

    private static long distinct(List<Movement> movements, Function<Movement, Long> who) {
        return movements.stream().map(who).distinct().count();
    }
}
