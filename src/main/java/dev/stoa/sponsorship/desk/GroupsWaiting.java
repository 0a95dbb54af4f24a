package dev.stoa.sponsorship.desk;

import dev.stoa.group.support.RequestQueries;
import dev.stoa.group.support.RequestState;
import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What user groups have asked for and nobody has decided yet. */
@Singleton
class GroupsWaiting implements WaitingRequests {

    /** Whoever must answer later than this does not wait yet. */
    private static final Duration HORIZON = Duration.ofDays(365);

    /** What is read to find those that nobody has answered. */
    private static final int MOST = 500;

    /** Organisers see what their own groups ask for on the list of requests. */
    private static final Set<String> STAFF = Set.of("viewer", "editor", "approver", "finance", "legal");

    @Inject
    Clock clock;

    @Override
    public List<Request> waiting(Actor actor, int most) {
        if (!actor.isOneOf(STAFF)) {
            return List.of();
        }
        return RequestQueries.waiting(clock.instant().plus(HORIZON), MOST).stream()
                .filter(row -> row.state() == RequestState.NEW || row.state() == RequestState.IN_REVIEW)
                .sorted(Comparator.comparing(row -> row.createdAt()))
                .limit(most)
                .map(row -> new Request(
                        row.title(), row.href(), row.createdAt(), row.state().label()))
                .toList();
    }
}
