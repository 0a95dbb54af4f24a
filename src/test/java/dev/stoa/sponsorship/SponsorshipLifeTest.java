package dev.stoa.sponsorship;

import static dev.stoa.sponsorship.SponsorshipLife.LIFE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of rules, said once more by hand: every role times every pair of states. */
class SponsorshipLifeTest {

    private static final List<String> ROLES =
            List.of("viewer", "editor", "approver", "finance", "legal", "organiser", "admin");

    /** From, to: who may. Whatever does not stand here, nobody may. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("NEGOTIATING COMMITTED", "admin approver"),
            Map.entry("NEGOTIATING WAITLISTED", "admin editor"),
            Map.entry("NEGOTIATING CANCELLED", "admin approver editor"),
            Map.entry("COMMITTED PREPARING", "admin editor"),
            Map.entry("COMMITTED NEGOTIATING", "admin approver editor"),
            Map.entry("COMMITTED CANCELLED", "admin approver"),
            Map.entry("PREPARING LIVE", "admin editor"),
            Map.entry("PREPARING NEGOTIATING", "admin approver"),
            Map.entry("PREPARING CANCELLED", "admin approver legal"),
            Map.entry("LIVE WRAP_UP", "admin editor"),
            Map.entry("LIVE CANCELLED", "admin approver legal"),
            Map.entry("WRAP_UP CLOSED", "admin finance"),
            Map.entry("CLOSED WRAP_UP", "admin finance"),
            Map.entry("WAITLISTED NEGOTIATING", "admin editor"),
            Map.entry("WAITLISTED CANCELLED", "admin approver editor"),
            Map.entry("CANCELLED NEGOTIATING", "admin editor"));

    @Test
    void everyRoleMakesItsMovesAndNoOther() {
        for (var from : SponsorshipState.values()) {
            for (var to : SponsorshipState.values()) {
                assertEquals(
                        ALLOWED.getOrDefault(from + " " + to, ""),
                        ROLES.stream()
                                .filter(role -> may(Actor.of("someone", role), from, to))
                                .collect(Collectors.toCollection(TreeSet::new))
                                .stream()
                                .collect(Collectors.joining(" ")),
                        from + " to " + to);
            }
        }
    }

    @Test
    void nobodyCommitsTheirOwnWhateverTheirRoles() {
        var all = new Actor("erik", Set.copyOf(ROLES));
        var refusal = assertThrows(
                Refusal.class,
                () -> LIFE.check(all, SponsorshipState.NEGOTIATING, SponsorshipState.COMMITTED, "x", Set.of("erik")));
        assertEquals(
                "Nobody may commit their own sponsorship. Ask another of the approvers to do it.",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "NEGOTIATING, COMMITTED, false",
        "NEGOTIATING, CANCELLED, true",
        "COMMITTED, NEGOTIATING, true",
        "PREPARING, CANCELLED, true",
        "CLOSED, WRAP_UP, true",
        "WRAP_UP, CLOSED, false"
    })
    void whatTakesAWordBackNeedsAReason(SponsorshipState from, SponsorshipState to, boolean needed) {
        assertEquals(needed, LIFE.rule(from, to).orElseThrow().reason());
    }

    @Test
    void everyStateIsReachedAndHasAStage() {
        assertEquals(
                Arrays.asList(SponsorshipState.values()),
                LIFE.stages().stream().map(stage -> stage.state()).toList());
        var reached = Stream.concat(
                        Stream.of(LIFE.first()), LIFE.rules().stream().map(rule -> rule.to()))
                .collect(Collectors.toSet());
        assertEquals(Set.of(SponsorshipState.values()), reached);
    }

    @Test
    void theOwnerOfAStateCanDoSomethingAboutIt() {
        for (var stage : LIFE.stages()) {
            if (!stage.owner().isEmpty()) {
                assertTrue(
                        LIFE.from(stage.state()).stream()
                                .anyMatch(rule -> rule.roles().contains(stage.owner())),
                        stage.label());
            }
        }
    }

    private static boolean may(Actor actor, SponsorshipState from, SponsorshipState to) {
        try {
            LIFE.check(actor, from, to, "because", Set.of("another"));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
