package dev.stoa.sponsorship.desk;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipLife;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.approval.Ballot;
import dev.stoa.sponsorship.approval.Voice;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which moves one person may make with each of many sponsorships: three statements, however many there are. */
record Offers(Actor actor, Ballot ballot) {

    /** A move that may be made. @param reason whether it needs one */
    public record Offer(String label, String to, boolean reason) {}

    static Offers of(List<DeskRow> rows, Actor actor, LocalDate today) {
        var undecided = rows.stream()
                .filter(row -> row.state() == SponsorshipState.NEGOTIATING)
                .map(DeskRow::id)
                .toList();
        return new Offers(actor, Ballot.of(SponsorshipLife.LIFE.subject(), undecided, Sponsorship.DEAL, actor, today));
    }

    List<Offer> of(DeskRow row) {
        return SponsorshipLife.LIFE.from(row.state()).stream()
                .flatMap(rule -> offer(rule, row))
                .toList();
    }

    private Stream<Offer> offer(Rule<SponsorshipState> rule, DeskRow row) {
        boolean commits = rule.to() == SponsorshipState.COMMITTED;
        var voice = ballot.voice(row.id(), row.owner(), row.createdBy()).map(Voice::actor);
        var who = commits ? voice : java.util.Optional.of(actor);
        return who.filter(one -> one.isOneOf(rule.roles())).stream()
                .map(one -> new Offer(rule.label(), rule.to().slug(), rule.reason()));
    }
}
