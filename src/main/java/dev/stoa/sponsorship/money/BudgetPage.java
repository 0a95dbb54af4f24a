package dev.stoa.sponsorship.money;

import dev.stoa.site.Address;
import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.workflow.Trail;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** One budget: its figures, the forecast, what it is used for, its purchase orders, its entries and its history. */
public record BudgetPage(
        BudgetRow row,
        LocalDate startsOn,
        Forecast forecast,
        List<Line> lines,
        List<Order> orders,
        List<Option> lineOptions,
        List<Option> orderOptions,
        List<Entry> entries,
        Paging paging,
        BudgetForm form,
        OrderForm orderForm,
        Attempt attempt,
        List<Difference> differences,
        List<Trail.Entry> trail,
        boolean mayWrite) {

    static final int SIZE = 50;

    /**
     * What somebody just tried here and what became of it.
     *
     * @param form as typed; null when the stored values are to be shown
     * @param refusal why something was refused, where no field is to blame
     */
    public record Attempt(
            BudgetForm form, Errors errors, boolean outdated, OrderForm order, Errors orderErrors, String refusal) {

        static final Attempt NONE = new Attempt(null, Errors.NONE, false, null, Errors.NONE, null);

        static Attempt wrong(BudgetForm form, Errors errors) {
            return new Attempt(form, errors, false, null, Errors.NONE, null);
        }

        static Attempt outdated(BudgetForm form) {
            return new Attempt(form, Errors.NONE, true, null, Errors.NONE, null);
        }

        static Attempt order(OrderForm form, Errors errors) {
            return new Attempt(null, Errors.NONE, false, form, errors, null);
        }

        static Attempt refused(String sentence) {
            return new Attempt(null, Errors.NONE, false, null, Errors.NONE, sentence);
        }
    }

    /** One thing that the budget pays for. @param order the number of its purchase order; empty where it has none */
    public record Line(
            String title,
            String href,
            LocalDate expectedOn,
            Money requested,
            Money approved,
            Money committed,
            Money invoiced,
            Money paid,
            String order) {}

    public record Order(
            String number, String supplier, LocalDate issuedOn, Money amount, Money used, Money left, String by) {}

    /** One posting. @param rate how it was converted, in words */
    public record Entry(
            LocalDate bookedOn,
            String figure,
            String title,
            String href,
            Money money,
            Money inBudget,
            String rate,
            boolean takenBack,
            String reason,
            String actor,
            Instant at) {}

    /** A field in which what was typed differs from what is stored by now. */
    public record Difference(String label, String yours, String stored) {}

    static BudgetPage of(Budget budget, Attempt attempt, String page, boolean mayWrite, LocalDate today) {
        var lines = BudgetLine.of(budget.id);
        var orders = PurchaseOrder.of(budget.id);
        var used = PurchaseOrder.used(budget.id);
        var numbers = orders.isEmpty() ? java.util.Map.<Subject, String>of() : OrderedLine.numbers(orders);
        var form = attempt.form() == null ? BudgetForm.of(budget) : attempt.form();
        form.version = Integer.toString(attempt.outdated() || attempt.form() == null ? budget.version : form.seen());
        var paging = Paging.of(Address.of("/admin/budgets/" + budget.id), page, BudgetEntry.count(budget.id), SIZE);
        return new BudgetPage(
                BudgetRow.of(budget, BudgetLine.sums(budget.id)),
                budget.startsOn,
                Forecast.of(budget, lines, BudgetQueries.paid(budget.id), today),
                lines.stream()
                        .filter(BudgetLine.Row::alive)
                        .map(row -> line(budget, row, numbers.getOrDefault(row.subject(), "")))
                        .toList(),
                orders.stream()
                        .map(order -> order(budget, order, used.getOrDefault(order.id, BigDecimal.ZERO)))
                        .toList(),
                lines.stream()
                        .filter(row -> row.taken().signum() > 0)
                        .map(row -> new Option(row.line() + " " + row.lineId(), row.title()))
                        .toList(),
                orders.stream()
                        .map(order -> new Option(Long.toString(order.id), order.number + ", " + order.supplier))
                        .toList(),
                BudgetEntry.of(budget.id, paging.offset(SIZE), SIZE).stream()
                        .map(entry -> entry(budget, entry))
                        .toList(),
                paging,
                form,
                attempt.order() == null ? OrderForm.blank(today) : attempt.order(),
                attempt,
                attempt.outdated() ? differences(budget, form) : List.of(),
                Trail.of(Budget.SUBJECT, budget.id).entries(),
                mayWrite);
    }

    private static Line line(Budget budget, BudgetLine.Row row, String order) {
        return new Line(
                row.title(),
                row.subject().href(),
                row.expectedOn(),
                budget.money(row.requested()),
                budget.money(row.approved()),
                budget.money(row.committed()),
                budget.money(row.invoiced()),
                budget.money(row.paid()),
                order);
    }

    private static Order order(Budget budget, PurchaseOrder order, BigDecimal used) {
        return new Order(
                order.number,
                order.supplier,
                order.issuedOn,
                budget.money(order.amount),
                budget.money(used),
                budget.money(order.amount.subtract(used)),
                order.createdBy);
    }

    private static Entry entry(Budget budget, BudgetEntry entry) {
        var conversion = entry.conversion(budget.money().currency());
        return new Entry(
                entry.bookedOn,
                entry.figure.label(),
                entry.title,
                new Subject(entry.subject, entry.subjectId).href(),
                conversion.from(),
                conversion.to(),
                conversion.words(),
                entry.reverses != null,
                entry.reason == null ? "" : entry.reason,
                entry.actor,
                entry.at);
    }

    private static List<Difference> differences(Budget budget, BudgetForm form) {
        return budget.terms().byField().entrySet().stream()
                .map(stored -> new Difference(
                        BudgetForm.LABELS.get(stored.getKey()), form.typed(stored.getKey()), stored.getValue()))
                .filter(both -> !Objects.equals(both.yours(), both.stored()))
                .toList();
    }

    /** How the history calls a field. */
    public String label(String field) {
        return BudgetForm.LABELS.getOrDefault(field, field);
    }
}
