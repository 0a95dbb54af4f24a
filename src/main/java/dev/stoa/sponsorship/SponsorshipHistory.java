package dev.stoa.sponsorship;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.event.Edition;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.approval.NotApproved;
import dev.stoa.sponsorship.money.Budget;
import dev.stoa.sponsorship.money.BudgetChoice;
import dev.stoa.sponsorship.money.BudgetHistory;
import dev.stoa.sponsorship.money.NotPosted;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a recorded history of sponsorships: {@code sponsorships.csv} says what was agreed, {@code moves.csv} who moved it
 * when and why. Every move passes the rules of {@link SponsorshipLife}, with the day on which it was made; a row that
 * breaks one is refused with the sentence that a person would have read. Each sponsorship is taken whole, moves and all,
 * or not at all, with what it took of its budget; one that is already there by its key is left as it is. What was taken can be marked as sample data.
 */
@ApplicationScoped
public class SponsorshipHistory {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    SponsorshipMoney money;

    @Inject
    BudgetHistory budgets;

    /**
     * @param folder holds both files, UTF-8, comma separated, with the headers {@code
     *     key,edition,tier,amount,currency,owner,published,begun,why,notes} (and, where there are budgets, {@code budget}) and {@code key,day,to,by,role,reason}
     * @param sample whether the pages shall mark these as sample data
     */
    public ImportReport read(Path folder, boolean sample) {
        // Whoever commits needs a budget and a rate; the folder may bring both.
        var rejected = new ArrayList<>(budgets.read(folder, sample).rejected());
        var moves = moves(folder.resolve("moves.csv"));
        int added = 0;
        int known = 0;
        for (var row : rows(folder.resolve("sponsorships.csv"))) {
            var key = row.getField("key");
            try {
                boolean isNew = QuarkusTransaction.requiringNew()
                        .call(() -> take(row, moves.getOrDefault(key, List.of()), sample));
                added += isNew ? 1 : 0;
                known += isNew ? 0 : 1;
            } catch (Wrong wrong) {
                rejected.add(new Rejection(wrong.where, key, wrong.getMessage()));
            }
            moves.remove(key);
        }
        moves.forEach((key, own) -> rejected.add(
                new Rejection(where("moves.csv", own.getFirst()), key, "There is no sponsorship with this key.")));
        return new ImportReport(added, 0, known, rejected);
    }

    private boolean take(NamedCsvRecord row, List<NamedCsvRecord> moves, boolean sample) {
        if (Sponsorship.hasSource(row.getField("key"))) {
            return false;
        }
        var sponsorship = begin(row);
        sponsorship.sourceKey = row.getField("key");
        sponsorship.sample = sample;
        // Each move sees the rows of those before it.
        Sponsorship.flush();
        var last = at("sponsorships.csv", row, "begun");
        for (var move : moves) {
            last = move(sponsorship, move, last);
        }
        return true;
    }

    private Sponsorship begin(NamedCsvRecord row) {
        var file = "sponsorships.csv";
        var edition = Edition.bySlug(row.getField("edition"))
                .orElseThrow(() -> new Wrong(file, row, "No conference " + row.getField("edition") + " is known."));
        for (var field : List.of("key", "tier", "owner", "why")) {
            if (row.getField(field).isBlank()) {
                throw new Wrong(file, row, "The column " + field + " is empty.");
            }
        }
        try {
            var terms = new Terms(
                    edition,
                    row.getField("tier"),
                    Money.parse(row.getField("amount"), row.getField("currency")),
                    row.getField("owner"),
                    row.getField("why"),
                    row.getField("published").equals("yes"),
                    row.getField("notes"),
                    budget(row));
            var by = Actor.of(row.getField("owner"), "editor");
            var sponsorship = Sponsorship.begin(terms, by, at(file, row, "begun"));
            money.termed(sponsorship, null, by, at(file, row, "begun"));
            return sponsorship;
        } catch (Money.NotMoney | NotPosted wrong) {
            throw new Wrong(file, row, wrong.getMessage());
        }
    }

    /** By the name of the budget; a file without that column, or with nothing in it, chooses none. */
    private static BudgetChoice budget(NamedCsvRecord row) {
        var name = row.findField("budget").orElse("");
        return name.isBlank()
                ? null
                : Budget.named(name)
                        .map(Budget::choice)
                        .orElseThrow(() -> new Wrong("sponsorships.csv", row, "No budget " + name + " is known."));
    }

    private Instant move(Sponsorship sponsorship, NamedCsvRecord row, Instant last) {
        var file = "moves.csv";
        var at = at(file, row, "day");
        if (at.isBefore(last)) {
            throw new Wrong(file, row, "This move is older than the one before it.");
        }
        var to = SponsorshipState.bySlug(row.getField("to"))
                .orElseThrow(() -> new Wrong(file, row, "There is no state " + row.getField("to") + "."));
        try {
            money.move(sponsorship, to, Actor.of(row.getField("by"), row.getField("role")), row.getField("reason"), at);
        } catch (Refusal | NotApproved | NotPosted refusal) {
            throw new Wrong(file, row, refusal.getMessage());
        }
        return at;
    }

    private static Map<String, List<NamedCsvRecord>> moves(Path file) {
        var byKey = new HashMap<String, List<NamedCsvRecord>>();
        rows(file)
                .forEach(row -> byKey.computeIfAbsent(row.getField("key"), key -> new ArrayList<>())
                        .add(row));
        return byKey;
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant at(String file, NamedCsvRecord row, String field) {
        try {
            return LocalDate.parse(row.getField(field)).atTime(MORNING).toInstant(ZoneOffset.UTC);
        } catch (java.time.DateTimeException wrong) {
            throw new Wrong(file, row, "The column " + field + " is no day like 2024-05-31.");
        }
    }

    private static String where(String file, NamedCsvRecord row) {
        return file + ", line " + row.getStartingLineNumber();
    }

    /** A row that cannot be taken, and why. */
    private static final class Wrong extends RuntimeException {
        private final String where;

        Wrong(String file, NamedCsvRecord row, String reason) {
            super(reason);
            where = where(file, row);
        }
    }
}
