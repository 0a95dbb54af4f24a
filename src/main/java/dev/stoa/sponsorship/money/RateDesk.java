package dev.stoa.sponsorship.money;

import dev.stoa.site.ImportReport;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Every write to the exchange rates: a file of the ECB, or one rate that somebody typed. */
@ApplicationScoped
public class RateDesk {

    private static final String SUBJECT = "rate";

    /** Thousands of days in one statement; a rate that is there already with the same value is left alone. */
    private static final String UPSERT = """
            insert into exchange_rate as r (currency, day, per_euro, source, entered_by, entered_at)
            select currency, day, per_euro, ?, ?, ?
            from unnest(?::text[], ?::text[]::date[], ?::numeric[]) as t(currency, day, per_euro)
            on conflict (currency, day, source) do update
              set per_euro = excluded.per_euro, entered_by = excluded.entered_by, entered_at = excluded.entered_at
              where r.per_euro <> excluded.per_euro
            returning xmax = 0""";

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    /** Reads a file of rates whole or not at all. @param name of the file, as it was sent */
    @Transactional
    ImportReport take(String name, byte[] bytes, RateSource source, Actor by) throws RateFile.Unreadable {
        var file = RateFile.read(bytes);
        int added = 0;
        int changed = 0;
        for (int i = 0; i < file.quotes().size(); i += 20_000) {
            var counts = write(
                    file.quotes().subList(i, Math.min(i + 20_000, file.quotes().size())), source, by);
            added += counts[0];
            changed += counts[1];
        }
        var report = new ImportReport(added, changed, file.quotes().size() - added - changed, file.rejected());
        keep(name, bytes, file, report, by);
        return report;
    }

    /** Types one rate; typed again for the same day it is corrected, and the trail keeps what it was. */
    @Transactional
    public void type(String currency, LocalDate day, BigDecimal perEuro, Actor by) {
        var now = clock.instant();
        var known = Rate.of(currency, day, RateSource.TYPED);
        var rate = known.orElseGet(Rate::new);
        var before = known.map(old -> old.perEuro.stripTrailingZeros().toPlainString())
                .orElse("");
        rate.currency = currency;
        rate.day = day;
        rate.perEuro = perEuro;
        rate.source = RateSource.TYPED;
        rate.enteredBy = by.name();
        rate.enteredAt = now;
        rate.persist();
        var field = currency + " on " + day;
        var after = perEuro.stripTrailingZeros().toPlainString();
        Change.keep(SUBJECT, rate.id, Map.of(field, before), Map.of(field, after), by, now);
    }

    /** @return how many were added, and how many corrected */
    private int[] write(List<RateFile.Quote> quotes, RateSource source, Actor by) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(UPSERT)) {
            statement.setString(1, source.name());
            statement.setString(2, by.name());
            statement.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            quotes.stream().map(RateFile.Quote::currency).toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            quotes.stream().map(quote -> quote.day().toString()).toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "numeric",
                            quotes.stream().map(RateFile.Quote::perEuro).toArray()));
            var counts = new int[2];
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts[rows.getBoolean(1) ? 0 : 1]++;
                }
            }
            return counts;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void keep(String name, byte[] bytes, RateFile file, ImportReport report, Actor by) {
        var days = file.quotes().stream()
                .map(RateFile.Quote::day)
                .sorted(Comparator.naturalOrder())
                .toList();
        var kept = new RateImport();
        kept.file = name.isBlank() ? "a file" : name;
        kept.sha256 = sha256(bytes);
        kept.firstDay = days.getFirst();
        kept.lastDay = days.getLast();
        kept.added = report.added();
        kept.changed = report.changed();
        kept.unchanged = report.unchanged();
        kept.refused = report.rejected().size();
        kept.enteredBy = by.name();
        kept.enteredAt = clock.instant();
        kept.persist();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
