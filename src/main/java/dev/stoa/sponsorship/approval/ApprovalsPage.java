package dev.stoa.sponsorship.approval;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.workflow.Actor;
import java.time.LocalDate;
import java.util.List;

/** The rules of approval, who stands in for whom, and the forms for both. */
public record ApprovalsPage(
        List<Rule> rules,
        List<Absence> absences,
        RuleForm ruleForm,
        Errors ruleErrors,
        DelegationForm form,
        Errors errors,
        boolean mayRule,
        boolean mayDelegate) {

    public static final List<Option> PEOPLE =
            List.of(new Option("1", "one approver"), new Option("2", "two approvers"));

    public record Rule(long id, String from, int approvers, String by) {}

    /** @param state "on", "to come", "over" or "ended by …" */
    public record Absence(
            long id,
            String delegator,
            String delegate,
            LocalDate from,
            LocalDate to,
            String reason,
            String state,
            boolean on,
            boolean mayEnd) {

        static Absence of(Delegation one, Actor actor, LocalDate today) {
            boolean open = one.endedAt == null && !one.toDay.isBefore(today);
            var state = one.endedAt != null
                    ? "ended by " + one.endedBy
                    : one.toDay.isBefore(today) ? "over" : one.fromDay.isAfter(today) ? "to come" : "on";
            return new Absence(
                    one.id,
                    one.delegator,
                    one.delegate,
                    one.fromDay,
                    one.toDay,
                    one.reason,
                    state,
                    state.equals("on"),
                    open
                            && (one.delegator.equals(actor.name())
                                    || one.delegate.equals(actor.name())
                                    || actor.roles().contains(Actor.ADMIN)));
        }
    }

    static ApprovalsPage of(
            RuleForm ruleForm, Errors ruleErrors, DelegationForm form, Errors errors, Actor actor, LocalDate today) {
        return new ApprovalsPage(
                ApprovalRule.all().stream()
                        .map(rule -> new Rule(rule.id, rule.from().toString(), rule.approvers, rule.createdBy))
                        .toList(),
                Delegation.latest(50).stream()
                        .map(one -> Absence.of(one, actor, today))
                        .toList(),
                ruleForm,
                ruleErrors,
                form,
                errors,
                actor.is("finance"),
                actor.is(Voice.APPROVER));
    }

    public List<Option> people() {
        return PEOPLE;
    }
}
