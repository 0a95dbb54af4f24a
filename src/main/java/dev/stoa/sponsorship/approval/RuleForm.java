package dev.stoa.sponsorship.approval;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.money.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about how many approvers a sum takes, as typed. */
public class RuleForm {

    @RestForm
    public String amount;

    @RestForm
    public String currency;

    @RestForm
    public String approvers;

    record Reading(Money from, int approvers, Errors errors) {}

    static RuleForm blank() {
        var form = new RuleForm();
        form.amount = "";
        form.currency = "EUR";
        form.approvers = "2";
        return form;
    }

    Reading read() {
        amount = Typed.line(amount);
        currency = Typed.code(currency);
        approvers = Typed.line(approvers);
        int people = Typed.number(approvers, 0);
        var errors = people == 1 || people == 2
                ? Errors.NONE
                : Errors.NONE.with("approvers", "Choose one or two approvers.");
        var sum = Typed.money(amount, currency, errors);
        return new Reading(sum.money(), people, sum.errors());
    }
}
