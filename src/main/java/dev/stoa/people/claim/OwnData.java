package dev.stoa.people.claim;

import dev.stoa.people.claim.OwnQueries.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All that is kept of a contributor, for themselves to take away; times in UTC, last days exclusive. */
record OwnData(
        long account,
        String login,
        List<String> formerLogins,
        String name,
        String chosenName,
        boolean hidden,
        Instant claimedAt,
        List<String> addressesInCommits,
        List<Span> affiliations,
        Map<String, Long> publicContributions,
        List<Proposed> corrections) {

    record Proposed(
            String kind,
            String wanted,
            LocalDate from,
            LocalDate to,
            String note,
            Instant at,
            String state,
            String reason) {}

    static OwnData of(Claimant own, OwnQueries queries, List<Correction> corrections) {
        return new OwnData(
                own.account(),
                own.login(),
                own.former(),
                own.name(),
                own.ownName(),
                own.hiddenAt() != null,
                own.claimedAt(),
                queries.addresses(own.account()),
                queries.spans(own.person()),
                queries.kinds(own.person()),
                corrections.stream()
                        .map(one -> new Proposed(
                                one.kind().name(),
                                one.wanted(),
                                one.from(),
                                one.to(),
                                one.note(),
                                one.proposedAt(),
                                one.state().name(),
                                one.reason()))
                        .toList());
    }
}
