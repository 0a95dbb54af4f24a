package dev.stoa.portal;

import dev.stoa.contribution.Invitation;
import dev.stoa.contribution.InvitationQueries;
import dev.stoa.contribution.health.FirstResponses;
import dev.stoa.site.Narrowing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Good first issues with how long their maintainers take to answer. Two statements. */
@Singleton
class Invitations {

    /** @param hours median of the first response in the project, or null where too little is known to say it */
    record Open(Invitation issue, Double hours) {

        public String answersIn() {
            return hours == null ? null : FirstResponses.words(hours);
        }
    }

    /** Who answers sooner stands first, and of one project the newest; where too little is known stands last. */
    private static final Comparator<Open> SOONEST_ANSWER =
            Comparator.comparing(Open::hours, Comparator.nullsLast(Comparator.naturalOrder()));

    @Inject
    InvitationQueries queries;

    @Inject
    FirstResponses responses;

    Narrowing<Open> narrow(InvitationFilter filter, LocalDate today) {
        var open = queries.open();
        var hours = responses.hours(
                open.stream().map(Invitation::project).distinct().toList(), today);
        List<Open> all = open.stream()
                .map(issue -> new Open(issue, hours.get(issue.project())))
                .sorted(filter.newest() ? Comparator.comparing(one -> 0) : SOONEST_ANSWER)
                .toList();
        return filter.narrow(all);
    }
}
