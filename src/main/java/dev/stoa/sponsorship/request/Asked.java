package dev.stoa.sponsorship.request;

import dev.stoa.site.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody asks for, checked as far as a program can. Waits as JSON until they confirm their address, then is a part of
 * the request. Null is what is not known.
 *
 * @param edition the id of one that we list, or null
 * @param userGroup the id of one that we list, or null; not together with an edition
 * @param name of the conference or the group
 * @param startsOn the first day, local to the place; null for a group that did not say
 * @param city null where it is held online
 * @param links one address a line; empty for none
 * @param wanted as {@link Need#kept} writes it
 * @param currency of the amount and of the tiers
 * @param tiers as {@link Tier#kept} writes them
 * @param asker null once they had it deleted, as the address
 */
@Embeddable
public record Asked(
        @Column(name = "edition_id") Long edition,
        @Column(name = "group_id") Long userGroup,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        String city,
        String country,
        String audience,
        String url,
        String codeOfConduct,
        String links,
        String wanted,
        BigDecimal amount,
        String currency,
        String details,
        String tiers,
        String asker,
        String email) {

    /** Of a group, which no edition can be sponsored for. */
    boolean ofGroup() {
        return userGroup != null;
    }

    List<Need> needs() {
        return Need.read(wanted);
    }

    /** Null where no cash is asked for. */
    Money money() {
        return amount == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    List<Tier> offered() {
        return Tier.read(tiers, currency);
    }

    /** The same, of a conference that we list by now. */
    Asked at(long listed) {
        return with(listed, asker, email, details, audience);
    }

    /** Without who asked and without their words. */
    Asked forgotten() {
        return with(edition, null, null, "", "");
    }

    private Asked with(Long listed, String who, String address, String why, String whom) {
        return new Asked(
                listed,
                userGroup,
                name,
                startsOn,
                endsOn,
                city,
                country,
                whom,
                url,
                codeOfConduct,
                links,
                wanted,
                amount,
                currency,
                why,
                tiers,
                who,
                address);
    }

    /** The values by the names that the trail uses; who asks is not among them, since a trail is for good. */
    Map<String, String> byField() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("on our calendar", edition == null ? null : "yes");
        fields.put("first day", Objects.toString(startsOn, null));
        fields.put("last day", Objects.toString(endsOn, null));
        fields.put("city", city);
        fields.put("country", country);
        fields.put("website", url);
        fields.put("code of conduct", codeOfConduct);
        fields.put("asked for", Need.inWords(needs()));
        fields.put("amount", Objects.toString(money(), null));
        fields.put("tiers", tiers.isEmpty() ? null : Tier.forForm(tiers));
        return fields;
    }
}
