package dev.stoa.portal;

import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import dev.stoa.sponsorship.giving.Gift;
import dev.stoa.sponsorship.giving.GiftFilter;
import dev.stoa.sponsorship.giving.GiftQueries;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the company gave as open data; content/pages/open-data.md is its dictionary. It is our own, so it is complete. */
record TransparencyAnswer(
        Instant asOf, boolean complete, long total, List<Sum> sums, BigDecimal euro, List<Row> rows, Links links)
        implements LinkedTable {

    private static final int MOST = 1000;

    /** All told sums of one currency, on all pages. */
    record Sum(String currency, BigDecimal amount) {}

    /**
     * @param id names the row for ever
     * @param amount null where no money went, and where the sum is not told
     * @param perEuro units of the currency for one euro by which {@code euro} was computed; null in euro
     * @param rateDay of that rate (UTC)
     */
    record Row(
            String id,
            LocalDate day,
            int year,
            String kind,
            String to,
            URI url,
            String city,
            String country,
            BigDecimal amount,
            String currency,
            BigDecimal euro,
            BigDecimal perEuro,
            LocalDate rateDay,
            String rateSource,
            String what,
            String why,
            boolean sample) {

        static Row of(Gift gift, URI site) {
            var money = gift.money();
            var euro = gift.euro();
            boolean converted = euro != null && euro.changed();
            return new Row(
                    gift.key(),
                    gift.on(),
                    gift.year(),
                    gift.kind(),
                    gift.to(),
                    site.resolve(gift.path()),
                    gift.city(),
                    gift.country(),
                    money == null ? null : money.amount(),
                    money == null ? null : money.currency().getCurrencyCode(),
                    euro == null ? null : euro.to().amount(),
                    converted ? euro.perEuroFrom().stripTrailingZeros() : null,
                    converted ? euro.day() : null,
                    converted ? euro.source() : null,
                    gift.what(),
                    gift.why(),
                    gift.sample());
        }
    }

    static TransparencyAnswer of(GiftQueries queries, GiftFilter filter, int page, URI site) {
        var list = filter.narrow(queries.all());
        var hits = list.hits();
        var paging = Paging.of(list.here().ending(".json"), Integer.toString(page), hits.size(), MOST);
        var euro = TransparencyPage.euro(hits.stream());
        return new TransparencyAnswer(
                hits.stream().map(Gift::changedAt).max(Instant::compareTo).orElse(null),
                true,
                hits.size(),
                TransparencyPage.sums(hits.stream()).stream()
                        .map(sum -> new Sum(sum.currency().getCurrencyCode(), sum.amount()))
                        .toList(),
                euro == null ? null : euro.amount(),
                hits.stream()
                        .skip((page - 1L) * MOST)
                        .limit(MOST)
                        .map(gift -> Row.of(gift, site))
                        .toList(),
                Links.of(list.here(), paging));
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}
