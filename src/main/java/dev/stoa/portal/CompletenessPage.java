package dev.stoa.portal;

import dev.stoa.github.completeness.Completeness;
import dev.stoa.github.completeness.Completeness.By;
import dev.stoa.github.completeness.Completeness.Reader;
import dev.stoa.github.completeness.CompletenessTexts;
import dev.stoa.github.completeness.Delivered;
import dev.stoa.github.completeness.Repairs;
import dev.stoa.site.Address;
import dev.stoa.site.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What GitHub delivered in the last {@value #DAYS} days and what became of it: in all, by day, by organisation. Six statements.
 *
 * @param tooLarge deliveries that were refused in these days for their size
 * @param turnedAway those that were refused for lack of time or room; GitHub is asked for them again
 */
record CompletenessPage(
        Freshness freshness,
        Delivered all,
        List<Fact> facts,
        List<Delivered> days,
        List<Delivered> organisations,
        Repairs repairs,
        long tooLarge,
        long turnedAway) {

    static final Address ADDRESS = Address.of("/completeness");

    static final int DAYS = 30;
    private static final int ORGANISATIONS = 100;
    private static final Set<String> LATER = Set.of("overloaded", "too-slow");

    static CompletenessPage of(Completeness completeness, Freshness freshness, LocalDate today) {
        var from = first(today);
        var to = end(today);
        var all = completeness.all(from, to);
        var texts = Texts.of(CompletenessTexts.class);
        var refusals = completeness.refusals(from, to);
        return new CompletenessPage(
                freshness,
                all,
                List.of(
                        new Fact(all.received(), texts.received(), "#days"),
                        new Fact(all.processed(), texts.processed(), "#days"),
                        new Fact(all.ignored(), texts.ignored(), "#days"),
                        new Fact(all.failed(), texts.failed(), "#repair"),
                        new Fact(all.recovered(), texts.recovered(), "#days"),
                        new Fact(all.gap(), texts.missing(), "#repair")),
                completeness
                        .delivered(By.DAY, Reader.VISITOR, from, to, "", 0, DAYS)
                        .rows(),
                completeness
                        .delivered(By.ORGANISATION, Reader.VISITOR, from, to, "", 0, ORGANISATIONS)
                        .rows(),
                completeness.repairs(),
                refused(refusals, Set.of("too-large")),
                refused(refusals, LATER));
    }

    static LocalDate first(LocalDate today) {
        return today.minusDays(DAYS - 1L);
    }

    static LocalDate end(LocalDate today) {
        return today.plusDays(1);
    }

    private static long refused(List<Completeness.Refusal> refusals, Set<String> reasons) {
        return refusals.stream()
                .filter(refusal -> reasons.contains(refusal.reason()))
                .mapToLong(Completeness.Refusal::refusals)
                .sum();
    }

    /** Nothing came yet, and nothing should have. */
    public boolean begins() {
        return all.received() + all.gap() == 0;
    }

    /** Nothing that GitHub sent is missing, and nothing waits for repair. */
    public boolean sound() {
        return all.complete() && repairs.none();
    }
}
