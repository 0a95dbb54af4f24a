package dev.stoa.sponsorship;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Picture;
import dev.stoa.workflow.Refusal;
import dev.stoa.workflow.Rule;
import dev.stoa.workflow.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One sponsorship on the desk: where it stands, what may be done, the deal as a form, and its whole history.
 *
 * @param version of what is stored and shown above the form; the form keeps the one that was seen when typing began,
 *     until the conflict was shown
 */
public record SponsorshipPage(
        SponsorshipRow row,
        int version,
        String editionSlug,
        String task,
        Picture picture,
        List<Offer> offers,
        List<String> closed,
        SponsorshipForm form,
        boolean mayEdit,
        boolean fixed,
        Choices choices,
        List<Difference> differences,
        Attempt attempt,
        List<Entry> trail) {

    /** A move that this person may make. */
    public record Offer(String label, String to, boolean reason, boolean forward) {}

    /** A field in which what was typed differs from what is stored by now. */
    public record Difference(String label, String yours, String stored) {}

    /** One line of the history. */
    public record Entry(Trail.Entry entry, String label) {}

    static SponsorshipPage of(Sponsorship sponsorship, Actor actor, Attempt attempt, LocalDate today) {
        var life = SponsorshipLife.LIFE;
        var hands = sponsorship.hands();
        var forward = life.forward(sponsorship.state).map(Rule::to);
        var form = attempt.form() == null ? SponsorshipForm.of(sponsorship) : attempt.form();
        form.version = Integer.toString(attempt.outdated() ? sponsorship.version : form.seen());
        return new SponsorshipPage(
                row(sponsorship),
                sponsorship.version,
                sponsorship.edition.slug,
                life.stage(sponsorship.state).task(),
                Picture.of(life, sponsorship.state),
                life.open(actor, sponsorship.state, hands).stream()
                        .map(rule -> new Offer(
                                rule.label(),
                                rule.to().slug(),
                                rule.reason(),
                                forward.filter(rule.to()::equals).isPresent()))
                        .toList(),
                closed(sponsorship, actor, hands),
                form,
                actor.is("editor"),
                !SponsorshipState.UNDECIDED.contains(sponsorship.state),
                Choices.of(today),
                attempt.outdated() && attempt.form() != null ? differences(sponsorship, form) : List.of(),
                attempt,
                Trail.of(life.subject(), sponsorship.id).entries().stream()
                        .map(entry -> new Entry(entry, SponsorshipForm.LABELS.getOrDefault(entry.what(), "State")))
                        .toList());
    }

    private static SponsorshipRow row(Sponsorship s) {
        return new SponsorshipRow(
                s.id,
                s.edition.name,
                s.edition.startsOn,
                s.edition.endsOn,
                s.edition.city,
                s.tier,
                s.amount,
                s.currency,
                s.state,
                s.owner,
                s.createdBy,
                s.published,
                s.sample);
    }

    /** Why this person may not make the other moves, in the words in which they would be refused. */
    private static List<String> closed(Sponsorship sponsorship, Actor actor, Set<String> hands) {
        var life = SponsorshipLife.LIFE;
        var open = life.open(actor, sponsorship.state, hands);
        return life.from(sponsorship.state).stream()
                .filter(rule -> !open.contains(rule))
                .map(rule -> {
                    try {
                        return life.check(actor, rule.from(), rule.to(), "asking", hands)
                                .label();
                    } catch (Refusal refusal) {
                        return refusal.getMessage();
                    }
                })
                .toList();
    }

    private static List<Difference> differences(Sponsorship sponsorship, SponsorshipForm form) {
        return sponsorship.terms().byField().entrySet().stream()
                .map(stored -> new Difference(
                        SponsorshipForm.LABELS.get(stored.getKey()), form.typed(stored.getKey()), stored.getValue()))
                .filter(both -> !Objects.equals(both.yours(), both.stored()))
                .toList();
    }
}
