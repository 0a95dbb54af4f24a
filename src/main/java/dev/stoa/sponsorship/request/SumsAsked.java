package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.Money;
import dev.stoa.site.Texts;
import java.util.List;

/** The money in a form: the sum that is asked for, and the tiers, in one currency. */
final class SumsAsked {

    private Errors errors;
    private Money money;
    private List<Tier> tiers = List.of();

    SumsAsked(RequestForm form, boolean cash, Errors found) {
        errors = found;
        if (cash || !form.amount.isEmpty()) {
            readMoney(form);
        }
        if (!form.tiers.isEmpty()) {
            readTiers(form);
        }
    }

    private static AskTexts texts() {
        return Texts.of(AskTexts.class);
    }

    private void readMoney(RequestForm form) {
        if (form.amount.isEmpty()) {
            errors = errors.with("amount", texts().sayHowMuch());
            return;
        }
        var sum = dev.stoa.sponsorship.money.Typed.money(form.amount, form.currency, errors);
        errors = sum.errors();
        money = sum.money();
        if (money != null && money.amount().signum() == 0) {
            errors = errors.with("amount", texts().sayHowMuch());
        }
    }

    private void readTiers(RequestForm form) {
        if (dev.stoa.sponsorship.money.Typed.currency(form.currency).isEmpty()) {
            errors = errors.with("currency", Texts.of(FormsTexts.class).chooseCurrency());
            return;
        }
        try {
            tiers = Tier.typed(form.tiers, form.currency);
        } catch (Tier.NotTiers wrong) {
            errors = errors.with("tiers", wrong.getMessage());
        }
    }

    Errors errors() {
        return errors;
    }

    /** Null where no cash is asked for. */
    Money money() {
        return money;
    }

    /** Null where nothing has a price. */
    String currency(String typed) {
        return money == null && tiers.isEmpty() ? null : typed;
    }

    String tiers() {
        return Tier.kept(tiers);
    }
}
