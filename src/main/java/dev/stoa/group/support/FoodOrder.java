package dev.stoa.group.support;

import dev.stoa.site.Money;
import dev.stoa.site.NotPossible;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/** What is served at a hosted meetup, within what the venue allows a head. */
@Entity
class FoodOrder extends PanacheEntityBase {

    /** @param heads who eat @param money in all @param notes how many eat what; no names */
    record Terms(int heads, Money money, String caterer, String notes) {

        /**
         * @param cap the most a head; null where the venue orders none
         * @param most people whom the room holds
         * @throws NotPossible where it costs or feeds too many
         */
        void check(Money cap, int most) {
            if (cap == null) {
                throw new NotPossible("foodAmount", "At this venue no food is ordered.");
            }
            if (heads > most) {
                throw new NotPossible("foodHeads", "The room holds %,d people; %,d would eat.".formatted(most, heads));
            }
            if (!money.currency().equals(cap.currency())) {
                throw new NotPossible("foodCurrency", "Food at this venue is paid in " + cap.currency() + ".");
            }
            var all = new Money(cap.amount().multiply(BigDecimal.valueOf(heads)), cap.currency());
            if (money.compareTo(all) > 0) {
                throw new NotPossible(
                        "foodAmount",
                        "%,d people at %s a head may cost %s; %s is more.".formatted(heads, cap, all, money));
            }
        }
    }

    @Id
    Long requestId;

    int heads;
    BigDecimal amount;
    String currency;
    String caterer;
    String notes;
    String orderedBy;
    Instant orderedAt;

    void take(Terms terms, String by, Instant at) {
        heads = terms.heads();
        amount = terms.money().amount();
        currency = terms.money().currency().getCurrencyCode();
        caterer = terms.caterer();
        notes = terms.notes();
        orderedBy = by;
        orderedAt = at;
    }

    Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }
}
