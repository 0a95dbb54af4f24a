package dev.stoa.sponsorship;

import dev.stoa.event.EventState;
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
 * @param parts what builds upon it, as the packages above tell it
 * @param version of what is stored and shown above the form; the form keeps the one that was seen when typing began,
 *     until the conflict was shown
 * @param draft the page of an edition that nobody has announced; null for all others
 */
public record SponsorshipPage(
        SponsorshipRow row,
        int version,
        String editionSlug,
        String draft,
        String task,
        Picture picture,
        List<Part> parts,
        List<Offer> offers,
        List<String> closed,
        SponsorshipForm form,
        boolean mayEdit,
        boolean fixed,
        Choices choices,
        MoneyPart money,
        List<Difference> differences,
        Attempt attempt,
        List<Entry> trail) {

    /** A move that this person may make. */
    public record Offer(String label, String to, boolean reason, boolean forward) {}

    /** A field in which what was typed differs from what is stored by now. */
    public record Difference(String label, String yours, String stored) {}

    /** One line of the history. */
    public record Entry(Trail.Entry entry, String label) {}

    static SponsorshipPage of(
            Sponsorship sponsorship, List<Part> parts, MoneyPart money, Actor actor, Attempt attempt, LocalDate today) {
        var life = SponsorshipLife.LIFE;
        var hands = sponsorship.hands();
        var forward = life.forward(sponsorship.state).map(Rule::to);
        var form = attempt.form() == null ? SponsorshipForm.of(sponsorship) : attempt.form();
        form.version = Integer.toString(attempt.outdated() ? sponsorship.version : form.seen());
        return new SponsorshipPage(
                row(sponsorship),
                sponsorship.version,
                sponsorship.edition.slug,
                sponsorship.edition.state == EventState.DRAFT ? "/admin/conferences/" + sponsorship.edition.id : null,
                life.stage(sponsorship.state).task(),
                Picture.of(life, sponsorship.state),
                parts,
                life.from(sponsorship.state).stream()
                        .filter(rule -> life.open(who(rule, actor, money), sponsorship.state, hands)
                                .contains(rule))
                        .map(rule -> new Offer(
                                rule.to() == SponsorshipState.COMMITTED ? money.verb() : rule.label(),
                                rule.to().slug(),
                                rule.reason(),
                                forward.filter(rule.to()::equals).isPresent()))
                        .toList(),
                closed(sponsorship, actor, money, hands),
                form,
                actor.is("editor"),
                !SponsorshipState.UNDECIDED.contains(sponsorship.state),
                Choices.of(today, form.budget),
                money,
                attempt.outdated() && attempt.form() != null ? differences(sponsorship, form) : List.of(),
                attempt,
                Trail.of(life.subject(), sponsorship.id).entries().stream()
                        .map(entry -> new Entry(
                                entry,
                                SponsorshipForm.LABELS.getOrDefault(
                                        entry.what(), entry.move() ? "State" : entry.what())))
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

    /** Who stands in for an approver may do what takes an approval, and nothing else of what approvers do. */
    private static Actor who(Rule<SponsorshipState> rule, Actor actor, MoneyPart money) {
        return rule.to() == SponsorshipState.COMMITTED ? money.voice().actor() : actor;
    }

    /** Why this person may not make the other moves, in the words in which they would be refused. */
    private static List<String> closed(Sponsorship sponsorship, Actor actor, MoneyPart money, Set<String> hands) {
        var life = SponsorshipLife.LIFE;
        return life.from(sponsorship.state).stream()
                .filter(rule -> !life.open(who(rule, actor, money), sponsorship.state, hands)
                        .contains(rule))
                .map(rule -> {
                    try {
                        return life.check(who(rule, actor, money), rule.from(), rule.to(), "asking", hands)
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
