package dev.stoa.sponsorship.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.benefit.BenefitLife;
import dev.stoa.sponsorship.contract.ContractLife;
import dev.stoa.sponsorship.deadline.DeadlineLife;
import dev.stoa.sponsorship.deliverable.DeliverableLife;
import dev.stoa.sponsorship.invoice.InvoiceLife;
import dev.stoa.sponsorship.invoice.InvoiceState;
import dev.stoa.sponsorship.renewal.RenewalLife;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Picture;
import dev.stoa.workflow.Refusal;
import dev.stoa.workflow.Rule;
import dev.stoa.workflow.Stage;
import dev.stoa.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of every machine, said once more by hand: every role times every pair of states. */
class RulesTest {

    private static final List<String> ROLES =
            List.of("viewer", "editor", "approver", "finance", "legal", "organiser", "admin");

    /** One machine and its table: from, to, who may besides administrators; a * where it needs a reason. */
    record Machine(Workflow<?> life, String table) {
        @Override
        public String toString() {
            return life.subject();
        }
    }

    static Stream<Machine> machines() {
        return Stream.of(
                new Machine(ContractLife.LIFE, """
                        REQUESTED RECEIVED editor legal
                        REQUESTED DECLINED editor legal *
                        RECEIVED LEGAL_REVIEW editor legal
                        RECEIVED DECLINED legal *
                        LEGAL_REVIEW SENT_FOR_SIGNATURE legal
                        LEGAL_REVIEW REQUESTED legal *
                        LEGAL_REVIEW DECLINED legal *
                        SENT_FOR_SIGNATURE EXECUTED legal
                        SENT_FOR_SIGNATURE LEGAL_REVIEW legal *
                        SENT_FOR_SIGNATURE DECLINED legal *
                        SENT_FOR_SIGNATURE EXPIRED legal *
                        EXECUTED SUPERSEDED legal *
                        EXECUTED EXPIRED legal
                        DECLINED REQUESTED legal *
                        """),
                new Machine(InvoiceLife.LIFE, """
                        EXPECTED RECEIVED editor finance
                        RECEIVED VALIDATED finance
                        VALIDATED RECEIVED finance *
                        VALIDATED APPROVED approver finance
                        APPROVED SCHEDULED finance
                        APPROVED PARTIALLY_PAID finance
                        APPROVED PAID finance
                        SCHEDULED PARTIALLY_PAID finance
                        SCHEDULED PAID finance
                        PARTIALLY_PAID PAID finance
                        PAID PARTIALLY_PAID finance *
                        PAID SCHEDULED finance *
                        PARTIALLY_PAID SCHEDULED finance *
                        RECEIVED DISPUTED finance *
                        VALIDATED DISPUTED finance *
                        APPROVED DISPUTED finance *
                        SCHEDULED DISPUTED finance *
                        PARTIALLY_PAID DISPUTED finance *
                        DISPUTED PAID finance
                        DISPUTED RECEIVED finance *
                        RECEIVED CREDITED finance
                        VALIDATED CREDITED finance
                        APPROVED CREDITED finance
                        SCHEDULED CREDITED finance
                        PARTIALLY_PAID CREDITED finance
                        PAID CREDITED finance
                        DISPUTED CREDITED finance
                        """),
                new Machine(DeliverableLife.LIFE, """
                        NOT_STARTED IN_PROGRESS editor
                        IN_PROGRESS INTERNAL_REVIEW editor
                        IN_PROGRESS SUBMITTED editor
                        INTERNAL_REVIEW SUBMITTED editor
                        INTERNAL_REVIEW IN_PROGRESS editor *
                        SUBMITTED ACCEPTED editor
                        SUBMITTED CHANGES_REQUESTED editor *
                        CHANGES_REQUESTED IN_PROGRESS editor
                        NOT_STARTED MISSED editor *
                        IN_PROGRESS MISSED editor *
                        INTERNAL_REVIEW MISSED editor *
                        CHANGES_REQUESTED MISSED editor *
                        NOT_STARTED WAIVED approver *
                        IN_PROGRESS WAIVED approver *
                        CHANGES_REQUESTED WAIVED approver *
                        ACCEPTED CHANGES_REQUESTED editor *
                        MISSED IN_PROGRESS editor *
                        WAIVED NOT_STARTED approver *
                        """),
                new Machine(BenefitLife.LIFE, """
                        ENTITLED CLAIMED editor
                        ENTITLED DECLINED editor *
                        CLAIMED CONFIRMED editor
                        CLAIMED DECLINED editor *
                        CONFIRMED DELIVERED editor
                        ENTITLED NOT_DELIVERED editor *
                        CLAIMED NOT_DELIVERED editor *
                        CONFIRMED NOT_DELIVERED editor *
                        NOT_DELIVERED CLAIMED editor *
                        DELIVERED CONFIRMED editor *
                        DECLINED ENTITLED editor *
                        """),
                new Machine(RenewalLife.LIFE, """
                        UPCOMING EVALUATING approver editor
                        UPCOMING SKIP approver *
                        EVALUATING RENEW approver
                        EVALUATING CHANGE_TIER approver *
                        EVALUATING SKIP approver *
                        EVALUATING DO_NOT_ENGAGE approver *
                        RENEW EVALUATING approver *
                        CHANGE_TIER EVALUATING approver *
                        SKIP EVALUATING approver *
                        DO_NOT_ENGAGE EVALUATING approver *
                        """),
                new Machine(DeadlineLife.LIFE, """
                        OPEN DONE approver editor finance legal
                        OPEN DROPPED approver editor *
                        DONE OPEN approver editor finance legal *
                        DROPPED OPEN approver editor *
                        """));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void everyRoleMakesItsMovesAndNoOther(Machine machine) {
        var told = new TreeMap<String, String>();
        machine.table().lines().forEach(line -> {
            var words = line.split(" ", 3);
            told.put(words[0] + " " + words[1], words[2]);
        });
        assertEquals(told, allowed(machine.life()));
    }

    private static <S extends Enum<S>> Map<String, String> allowed(Workflow<S> life) {
        var allowed = new TreeMap<String, String>();
        for (var from : life.stages()) {
            for (var to : life.stages()) {
                var may = ROLES.stream()
                        .filter(role -> may(life, Actor.of("someone", role), from.state(), to.state()))
                        .sorted()
                        .toList();
                if (!may.isEmpty()) {
                    assertTrue(may.contains("admin"), from + " to " + to);
                    allowed.put(
                            from.state() + " " + to.state(),
                            may.stream().filter(role -> !role.equals("admin")).collect(Collectors.joining(" "))
                                    + (life.rule(from.state(), to.state())
                                                    .orElseThrow()
                                                    .reason()
                                            ? " *"
                                            : ""));
                }
            }
        }
        return allowed;
    }

    private static <S extends Enum<S>> boolean may(Workflow<S> life, Actor actor, S from, S to) {
        try {
            life.check(actor, from, to, "because", Set.of("another"));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void everyStateIsReachedInOrderAndItsOwnerCanDoSomething(Machine machine) {
        reached(machine.life());
    }

    private static <S extends Enum<S>> void reached(Workflow<S> life) {
        var states = life.stages().stream().map(Stage::state).toList();
        assertEquals(List.of(life.first().getDeclaringClass().getEnumConstants()), states);
        var reached = Stream.concat(
                        Stream.of(life.first()), life.rules().stream().map(Rule::to))
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(states), reached);
        for (var stage : life.stages()) {
            assertTrue(
                    stage.owner().isEmpty()
                            || life.from(stage.state()).stream()
                                    .anyMatch(rule -> rule.roles().contains(stage.owner())),
                    stage.label());
            var picture = Picture.of(life, stage.state());
            assertTrue(
                    picture.nodes().stream().allMatch(node -> node.x() >= 0 && node.x() + 136 <= picture.width()),
                    stage.label());
            assertEquals(
                    picture.nodes().size(),
                    picture.nodes().stream()
                            .map(node -> node.x() + " " + node.y())
                            .distinct()
                            .count());
            for (var one : picture.nodes()) {
                assertTrue(
                        picture.nodes().stream()
                                .noneMatch(other ->
                                        other != one && other.y() == one.y() && Math.abs(other.x() - one.x()) < 136),
                        "nothing lies upon " + one.label());
            }
        }
    }

    @Test
    void nobodyApprovesTheInvoiceThatTheyEntered() {
        var refusal = assertThrows(
                Refusal.class,
                () -> InvoiceLife.LIFE.check(
                        new Actor("finn", Set.copyOf(ROLES)),
                        InvoiceState.VALIDATED,
                        InvoiceState.APPROVED,
                        "",
                        Set.of("finn")));
        assertEquals(
                "Nobody may approve their own invoice. Ask another of the finance or approvers to do it.",
                refusal.getMessage());
        assertEquals(
                "Only finance may validate an invoice.",
                assertThrows(
                                Refusal.class,
                                () -> InvoiceLife.LIFE.check(
                                        Actor.of("erik", "editor"),
                                        InvoiceState.RECEIVED,
                                        InvoiceState.VALIDATED,
                                        "",
                                        Set.of()))
                        .getMessage());
    }
}
