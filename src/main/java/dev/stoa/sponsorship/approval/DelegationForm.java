package dev.stoa.sponsorship.approval;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.money.Typed;
import dev.stoa.workflow.Actor;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about who decides for them while they are away, as typed. */
public class DelegationForm {

    private static final String USER = "[A-Za-z0-9._@+-]{1,64}";
    /** Longer than that is no absence but another job. */
    private static final int LONGEST_DAYS = 92;

    @RestForm
    public String delegator;

    @RestForm
    public String delegate;

    @RestForm
    public String fromDay;

    @RestForm
    public String toDay;

    @RestForm
    public String reason;

    record Reading(Delegation.Terms terms, Errors errors) {}

    static DelegationForm blank(String user, LocalDate today) {
        var form = new DelegationForm();
        form.delegator = user;
        form.delegate = "";
        form.fromDay = today.toString();
        form.toDay = "";
        form.reason = "";
        return form;
    }

    Reading read(Actor by, LocalDate today) {
        delegator = Typed.line(delegator);
        delegate = Typed.line(delegate);
        fromDay = Typed.line(fromDay);
        toDay = Typed.line(toDay);
        reason = Typed.line(reason);
        reason = reason.substring(0, Math.min(reason.length(), 300));
        var errors = Errors.NONE;
        if (!delegator.matches(USER)) {
            errors = errors.with("delegator", "Write the user name of who is away.");
        } else if (!delegator.equals(by.name()) && !by.roles().contains(Actor.ADMIN)) {
            errors = errors.with("delegator", "Only administrators may do that for somebody else.");
        }
        if (!delegate.matches(USER)) {
            errors = errors.with("delegate", "Write the user name of the colleague who stands in.");
        } else if (delegate.equals(delegator)) {
            errors = errors.with("delegate", "Nobody stands in for themselves: name another colleague.");
        }
        var from = Typed.day(fromDay);
        var to = Typed.day(toDay);
        if (from.isEmpty()) {
            errors = errors.with("fromDay", "Write a day such as 2026-01-31.");
        }
        if (to.isEmpty()) {
            errors = errors.with("toDay", "Write a day such as 2026-01-31.");
        } else if (to.get().isBefore(today)) {
            errors = errors.with("toDay", "That day is over already.");
        } else if (from.isPresent() && to.get().isBefore(from.get())) {
            errors = errors.with("toDay", "The last day comes before the first.");
        } else if (from.isPresent() && to.get().isAfter(from.get().plusDays(LONGEST_DAYS))) {
            errors = errors.with("toDay", "Three months at most: after that, decide anew.");
        }
        return errors.none()
                ? new Reading(
                        new Delegation.Terms(delegator, delegate, from.orElseThrow(), to.orElseThrow(), reason), errors)
                : new Reading(null, errors);
    }
}
