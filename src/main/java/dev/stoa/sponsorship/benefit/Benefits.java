package dev.stoa.sponsorship.benefit;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.matter.Field;
import dev.stoa.sponsorship.matter.Kind;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Benefits on the desk. */
@Singleton
@Priority(70)
public class Benefits extends Kind<BenefitState, Benefit> {

    /** Days before its last day from which an unused benefit is flagged. */
    static final int FLAGGED = 30;

    @Inject
    Clock clock;

    @Inject
    NamedUse named;

    Benefits() {
        super("benefits", "Benefits", Benefit.class, BenefitLife.LIFE, table());
    }

    private static List<Field<Benefit>> table() {
        var fields = new ArrayList<Field<Benefit>>();
        fields.add(Field.title("Like “Conference tickets”"));
        fields.add(Field.choice("sort", "What it is", BenefitSort.class, b -> b.sort, (b, v) -> b.sort = v));
        fields.add(Field.<Benefit>of(
                        "quantity",
                        "How many",
                        b -> b.quantity,
                        (b, typed) -> b.quantity = typed.number("quantity", 1, 10_000))
                .needed("Say how many were agreed; 1 where it is one thing."));
        fields.add(Field.of(
                "used",
                "How many are used",
                b -> b.used,
                (b, typed) -> b.used = Objects.requireNonNullElse(typed.number("used", 0, 10_000), 0)));
        fields.addAll(Field.<Benefit>money("Worth together", b -> b.amount, b -> b.currency, (b, money) -> {
            b.amount = money == null ? null : money.amount();
            b.currency = money == null ? b.currency : money.currency().getCurrencyCode();
        }));
        fields.add(Field.<Benefit>day("expiresOn", "To be claimed until", b -> b.expiresOn, (b, v) -> b.expiresOn = v)
                .hint("The last day; what is not used is flagged a month before"));
        fields.add(Field.<Benefit>text("spec", "Specification", b -> b.spec, (b, v) -> b.spec = v)
                .hint("For a logo: format, size in px or mm, colour profile, vector or raster"));
        fields.add(Field.<Benefit>text("proof", "Proof", b -> b.proof, (b, v) -> b.proof = v)
                .hint("Where it can be seen that we had it; needed before it is delivered"));
        fields.add(Field.owner());
        fields.add(Field.note());
        return fields;
    }

    @Override
    public Benefit blank() {
        return new Benefit();
    }

    @Override
    protected Errors check(Benefit benefit, Errors errors) {
        return benefit.used > benefit.quantity
                ? errors.with("used", "More than the " + benefit.quantity + " that were agreed.")
                : errors;
    }

    /** Who has a ticket by name has it: to take it back is a step of its own, which tells them. */
    @Override
    protected Errors check(Benefit stored, Benefit typed, Errors errors) {
        long given = named.of(stored.id);
        if (given > typed.used) {
            var has = given == 1 ? "One colleague has" : given + " colleagues have";
            return errors.with(
                    "used",
                    "%s one of these by name: write %d or more, or take some back first, on the page of the tickets."
                            .formatted(has, given));
        }
        return given > 0 && typed.sort != BenefitSort.TICKETS
                ? errors.with("sort", "Colleagues have tickets of it by name: take them back first.")
                : errors;
    }

    /** What was agreed is a snapshot: once it was claimed, it is no longer talked about. */
    @Override
    public Set<String> fixed(Benefit benefit) {
        return benefit.state == BenefitState.ENTITLED
                ? Set.of()
                : Set.of("title", "sort", "quantity", "amount", "currency");
    }

    @Override
    public Optional<String> obstacle(Benefit benefit, BenefitState to) {
        return to == BenefitState.DELIVERED && benefit.proof.isBlank()
                ? Optional.of("Say below under Proof where it can be seen, and save; then it counts as delivered.")
                : Optional.empty();
    }

    @Override
    public Map<Long, Says> says(List<Benefit> benefits) {
        var today = LocalDate.now(clock);
        return benefits.stream().collect(Collectors.toMap(b -> b.id, b -> says(b, today)));
    }

    @Override
    public List<Part> listParts(long sponsorship) {
        var agreement = href(sponsorship) + "/agreement";
        return List.of(
                new Part(
                        "As agreed",
                        AgreedTier.of(sponsorship).stream()
                                .map(agreed ->
                                        new Part.Line(agreed.tier, "taken down by " + agreed.actor, agreement, false))
                                .toList(),
                        agreement),
                new Part(
                        "Value left on the table",
                        List.of(new Part.Line("Year by year", "Over all sponsorships", "/admin/benefits", false)),
                        "/admin/benefits"));
    }

    static Says says(Benefit benefit, LocalDate today) {
        var parts = new ArrayList<String>();
        if (benefit.quantity > 1) {
            parts.add(benefit.used + " of " + benefit.quantity + " used");
        }
        if (benefit.amount != null) {
            parts.add("worth " + benefit.worth());
        }
        boolean open = BenefitState.OPEN.contains(benefit.state) && benefit.unused() > 0 && benefit.expiresOn != null;
        boolean expired = open && benefit.expiresOn.isBefore(today);
        boolean soon = open && !benefit.expiresOn.isAfter(today.plusDays(FLAGGED));
        if (open) {
            parts.add((expired ? "expired on " : soon ? "unused, expires on " : "until ") + benefit.expiresOn);
        }
        return new Says(String.join(" · ", parts), soon);
    }
}
