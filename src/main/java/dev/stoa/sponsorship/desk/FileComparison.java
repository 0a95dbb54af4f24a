package dev.stoa.sponsorship.desk;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.SponsorshipForm;
import dev.stoa.sponsorship.desk.FileRow.Diff;
import dev.stoa.sponsorship.desk.FileRow.Verdict;
import dev.stoa.sponsorship.desk.FileTable.Line;
import dev.stoa.sponsorship.money.Budget;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a file with what is stored: only what differs counts, and it is checked by the same form that a person fills in. A
 * spreadsheet may write a value otherwise than it got it (45000 for 45000.00, TRUE for yes): that is no difference.
 */
@Singleton
class FileComparison {

    @Inject
    DeskQueries queries;

    @Inject
    Validator validator;

    List<FileRow> of(FileTable table, LocalDate today) {
        Map<Long, DeskRow> stored = queries
                .rows(table.lines().stream()
                        .map(line -> line.cell("id"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(DeskRow::id, Function.identity()));
        var seen = new HashSet<String>();
        var budgets = new HashMap<String, String>();
        var rows = new ArrayList<FileRow>();
        for (var line : table.lines()) {
            var id = line.cell("id");
            var row = compare(line, table.header(), stored, budgets, today);
            rows.add(id.isEmpty() || seen.add(id) ? row : row.wrong("id", "This row stands in the file twice."));
        }
        return rows;
    }

    private FileRow compare(
            Line line, List<String> header, Map<Long, DeskRow> stored, Map<String, String> budgets, LocalDate today) {
        var id = line.cell("id");
        if (id.isEmpty()) {
            return fresh(line, header, budgets, today);
        }
        var row = id.matches("\\d{1,18}") ? stored.get(Long.valueOf(id)) : null;
        var none = new FileRow(
                line.number(), null, -1, line.cell("conference"), Verdict.SAME, List.of(), Errors.NONE, null);
        if (row == null) {
            return none.wrong("id", "There is no sponsorship with this number. For a new one leave it empty.");
        }
        var before = cells(row);
        var diffs = header.stream()
                .filter(column -> !same(column, before.get(column), line.cell(column), row.currency()))
                .map(column -> new Diff(column, before.get(column), line.cell(column)))
                .toList();
        var version = line.cell("version");
        var found = new FileRow(
                line.number(),
                row.id(),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
                row.title() + ", " + row.tier(),
                Verdict.SAME,
                diffs.stream().filter(diff -> !diff.column().equals("version")).toList(),
                Errors.NONE,
                null);
        if (found.diffs().isEmpty()) {
            return found;
        }
        if (found.version() != row.version()) {
            return found.outdated();
        }
        for (var diff : found.diffs()) {
            if (!SponsorshipSheet.EDITABLE.contains(diff.column())) {
                found = found.wrong(diff.column(), "This column is there to be read: change it on the page.");
            }
        }
        return found.bad() ? found : read(found, form(before, line, header, budgets), Verdict.CHANGED, today);
    }

    private FileRow fresh(Line line, List<String> header, Map<String, String> budgets, LocalDate today) {
        var row = new FileRow(
                line.number(),
                null,
                -1,
                line.cell("edition").isEmpty() ? line.cell("conference") : line.cell("edition"),
                Verdict.NEW,
                header.stream()
                        .filter(column -> SponsorshipSheet.EDITABLE.contains(column)
                                && !line.cell(column).isEmpty())
                        .map(column -> new Diff(column, "", line.cell(column)))
                        .toList(),
                Errors.NONE,
                null);
        return read(row, form(Map.of(), line, header, budgets), Verdict.NEW, today);
    }

    private FileRow read(FileRow row, SponsorshipForm form, Verdict verdict, LocalDate today) {
        boolean noBudget = form.budget.equals("?");
        form.budget = noBudget ? "" : form.budget;
        var reading = form.read(validator, today);
        var errors = noBudget ? reading.errors().with("budget", "There is no budget of this name.") : reading.errors();
        return new FileRow(
                row.line(),
                row.id(),
                row.version(),
                row.title(),
                errors.none() ? verdict : Verdict.WRONG,
                row.diffs(),
                errors,
                errors.none() ? reading.terms() : null);
    }

    /** What is stored, with what the file says in its place; a column that the file leaves out stays as it is. */
    private SponsorshipForm form(
            Map<String, String> before, Line line, List<String> header, Map<String, String> budgets) {
        Function<String, String> value =
                column -> header.contains(column) ? line.cell(column) : before.getOrDefault(column, "");
        var form = new SponsorshipForm();
        form.edition = value.apply("edition");
        form.tier = value.apply("tier");
        form.amount = value.apply("amount");
        form.currency = value.apply("currency");
        form.owner = value.apply("owner");
        form.why = value.apply("why");
        form.published = yes(value.apply("published")) ? "yes" : null;
        form.notes = value.apply("notes");
        var budget = value.apply("budget");
        form.budget = budget.isEmpty()
                ? ""
                : budgets.computeIfAbsent(
                        budget,
                        name -> Budget.named(name).map(one -> one.id.toString()).orElse("?"));
        return form;
    }

    private static Map<String, String> cells(DeskRow row) {
        var names = SponsorshipSheet.COLUMNS;
        var values = SponsorshipSheet.of("one", List.of(row)).rows().getFirst();
        var cells = new HashMap<String, String>();
        for (int n = 0; n < names.size(); n++) {
            var value = values.get(n);
            cells.put(
                    names.get(n),
                    value instanceof Boolean truth
                            ? truth ? "yes" : "no"
                            : value == null ? "" : value.toString().strip());
        }
        return cells;
    }

    private static boolean same(String column, String stored, String sent, String currency) {
        return switch (column) {
            case "amount" -> stored.equals(sent) || number(stored, currency).equals(number(sent, currency));
            case "published", "sample" -> yes(stored) == yes(sent);
            case "currency" -> stored.equalsIgnoreCase(sent);
            default -> stored.replace("\r\n", "\n").equals(sent);
        };
    }

    private static Object number(String typed, String currency) {
        try {
            return Money.parse(typed, currency).amount();
        } catch (Money.NotMoney wrong) {
            return typed;
        }
    }

    private static boolean yes(String typed) {
        return List.of("yes", "true", "1", "x").contains(typed.toLowerCase(Locale.ROOT));
    }
}
