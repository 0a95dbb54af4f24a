package dev.stoa.sponsorship.deadline;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.matter.Field;
import dev.stoa.sponsorship.matter.Kind;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Deadlines on the desk, and what of them is due. */
@Singleton
@Priority(90)
public class Deadlines extends Kind<DeadlineState, Deadline> implements Due.Source {

    /** The most urgent first: what is late, by its moment; then what has to be asked for; then what nobody knows. */
    static final Comparator<Due> URGENT = Comparator.comparing(Due::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Due::askAgainOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Due::key);

    @Inject
    Clock clock;

    Deadlines() {
        super("deadlines", "Deadlines", Deadline.class, DeadlineLife.LIFE, table());
    }

    private static List<Field<Deadline>> table() {
        var fields = new ArrayList<Field<Deadline>>();
        fields.add(Field.title("What has to be done: “Send the logo”"));
        fields.add(Field.owner());
        fields.add(Field.<Deadline>colleague("backup", "Stands in", d -> d.backup, (d, v) -> d.backup = v)
                .hint("Told once it is overdue; empty: whoever looks after the sponsorship"));
        fields.add(Field.<Deadline, Basis>choice(
                "basis", "Counted from", Basis.class, d -> d.basis, (d, v) -> d.basis = v));
        fields.add(Field.<Deadline>day("day", "Day", d -> d.day, (d, v) -> d.day = v)
                .hint("Where it is counted from a day"));
        fields.add(Field.<Deadline>of(
                        "distance",
                        "How far",
                        d -> d.distance,
                        (d, typed) -> d.distance = Objects.requireNonNullElse(typed.number("distance", -1000, 1000), 0))
                .hint("All else: -6 for six before, 2 for two after, 0 for the same day"));
        fields.add(Field.choice("unit", "In", Unit.class, d -> d.unit, (d, v) -> d.unit = v));
        fields.add(Field.<Deadline>check(
                        "keepsWeekday", "Keep the day of the week", d -> d.keepsWeekday, (d, v) -> d.keepsWeekday = v)
                .hint("Move to the nearest day of the week on which it is counted from"));
        fields.add(Field.<Deadline>time("time", "Time", d -> d.time, (d, typed) -> d.time = typed.time("time"))
                .hint("Empty: the end of the day"));
        fields.add(Field.choice("clocks", "By the clocks of", Clocks.class, d -> d.clocks, (d, v) -> d.clocks = v));
        fields.add(Field.<Deadline>day("askAgainOn", "Ask again on", d -> d.askAgainOn, (d, v) -> d.askAgainOn = v)
                .hint("While nobody knows the day"));
        fields.addAll(Field.<Deadline>money("Cost of being late", d -> d.amount, d -> d.currency, (d, money) -> {
            d.amount = money == null ? null : money.amount();
            d.currency = money == null ? d.currency : money.currency().getCurrencyCode();
        }));
        fields.add(Field.choice("per", "To be paid", LateCost.Per.class, d -> d.per, (d, v) -> d.per = v));
        fields.add(Field.note());
        return fields;
    }

    @Override
    public Deadline blank() {
        return new Deadline();
    }

    @Override
    public Set<String> writers() {
        return Set.of("editor", "approver", "finance", "legal");
    }

    @Override
    protected Errors check(Deadline deadline, Errors errors) {
        return deadline.basis == Basis.DAY && deadline.day == null
                ? errors.with("day", "Say on which day, or choose above what it is counted from.")
                : errors;
    }

    @Override
    public Map<Long, Says> says(List<Deadline> deadlines) {
        var now = clock.instant();
        var ids = deadlines.stream().map(deadline -> deadline.id).toList();
        return DeadlineQueries.byId(ids).stream()
                .collect(Collectors.toMap(facts -> facts.deadline().id, facts -> says(facts, now)));
    }

    private Says says(DeadlineFacts facts, Instant now) {
        var due = due(facts, now);
        boolean open = facts.deadline().state == DeadlineState.OPEN;
        var words = (open ? due.words(now) + " · " : "") + due.says();
        return new Says(open && !due.cost().isEmpty() ? words + " · " + due.cost() : words, open && due.late(now));
    }

    @Override
    public List<Part> listParts(long sponsorship) {
        return List.of(new Part(
                "As a calendar",
                List.of(new Part.Line(
                        "A private address for your calendar program",
                        "Shows what is open, and moves when it moves",
                        address(sponsorship),
                        false)),
                address(sponsorship)));
    }

    private static String address(long sponsorship) {
        return "/admin/deadlines/address?sponsorship=" + sponsorship;
    }

    @Override
    public List<Due> open(Instant now) {
        return dues(DeadlineQueries.open(), now);
    }

    /** What this person looks after or stands in for, the most urgent first. One statement. */
    public List<Due> of(String user, Instant now) {
        return dues(DeadlineQueries.openOf(user), now);
    }

    List<Due> under(long sponsorship, Instant now) {
        return dues(DeadlineQueries.openUnder(sponsorship), now);
    }

    private List<Due> dues(List<DeadlineFacts> facts, Instant now) {
        return facts.stream().map(each -> due(each, now)).sorted(URGENT).toList();
    }

    private Due due(DeadlineFacts facts, Instant now) {
        return facts.due(facts.deadline().href(this), now);
    }
}
