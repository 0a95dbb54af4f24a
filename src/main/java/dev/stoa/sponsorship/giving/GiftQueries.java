package dev.stoa.sponsorship.giving;

import dev.stoa.group.GroupStatus;
import dev.stoa.site.Money;
import dev.stoa.site.geo.Country;
import dev.stoa.site.geo.GeoPoint;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.money.DatedRates;
import dev.stoa.sponsorship.money.DatedRates.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.hibernate.Session;

/** What the company gave, as visitors may see it. */
@ApplicationScoped
public class GiftQueries {

    /** A sum counts as told only as long as the deal is the one that was agreed to be told. */
    private static final String SQL = """
            select 's' || s.id as source, 'conference' as kind, e.name as receiver, '/events/' || e.slug as path, e.starts_on as day,
                   e.city, e.country, cast(null as double precision) as latitude, cast(null as double precision) as longitude,
                   d.amount, cast(d.currency as text) as currency, s.tier as what, s.why, s.sample,
                   greatest(e.changed_at, d.disclosed_at) as changed_at
            from sponsorship s join edition e on e.id = s.edition_id
            left join disclosure d on d.sponsorship_id = s.id and d.amount = s.amount and d.currency = s.currency
            where s.published and s.state in (:promised)
            union all
            select 'g' || k.id, lower(replace(k.kind, '_', '-')), g.name, '/groups/' || g.slug, k.given_on,
                   g.city, g.country, g.latitude, g.longitude, k.amount, cast(k.currency as text), coalesce(k.note, ''), '', k.sample,
                   k.created_at
            from group_support k join user_group g on g.id = k.group_id
            where k.shown and g.status in (:shown)
            order by day desc, source""";

    @Inject
    Session session;

    @Inject
    DatedRates rates;

    /** All of it, the latest first. Two statements, one where everything is in euro. */
    public List<Gift> all() {
        var rows = session.createNativeQuery(SQL, Object[].class)
                .setParameterList("promised", names(SponsorshipState.PROMISED))
                .setParameterList("shown", names(GroupStatus.SHOWN))
                .list();
        var known = rates.of(rows.stream()
                .filter(row -> row[9] != null)
                .map(row -> new Asked((String) row[10], (LocalDate) row[4]))
                .toList());
        return rows.stream().map(row -> gift(row, known)).toList();
    }

    private static Gift gift(Object[] row, DatedRates.Rates rates) {
        var on = (LocalDate) row[4];
        var money = row[9] == null ? null : new Money((BigDecimal) row[9], Currency.getInstance((String) row[10]));
        return new Gift(
                Gift.key((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                on,
                (String) row[5],
                Country.named((String) row[6]),
                row[7] == null ? null : new GeoPoint((Double) row[7], (Double) row[8]),
                money,
                money == null ? null : rates.euro(money, on).orElse(null),
                (String) row[11],
                (String) row[12],
                (Boolean) row[13],
                (Instant) row[14]);
    }

    private static List<String> names(Collection<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).toList();
    }
}
