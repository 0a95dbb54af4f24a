package dev.stoa.sponsorship.benefit;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import java.time.Instant;
import java.util.List;

/** The tiers of a sponsorship as they were agreed, and the form to take down another. */
public record AgreementPage(
        String sponsorship,
        String tier,
        String currency,
        String back,
        String href,
        String text,
        Errors errors,
        boolean mayWrite,
        List<Snapshot> snapshots) {

    /** What was agreed then, word for word. */
    public record Snapshot(String tier, String text, String who, Instant at) {}

    static AgreementPage of(Sponsorship sponsorship, String list, String text, Errors errors, Actor actor) {
        return new AgreementPage(
                sponsorship.title(),
                sponsorship.tier,
                sponsorship.currency,
                list,
                list + "/agreement",
                text,
                errors,
                actor.is("editor"),
                AgreedTier.of(sponsorship.id).stream()
                        .map(agreed -> new Snapshot(agreed.tier, agreed.text, agreed.actor, agreed.at))
                        .toList());
    }
}
