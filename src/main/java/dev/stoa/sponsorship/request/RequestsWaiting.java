package dev.stoa.sponsorship.request;

import dev.stoa.sponsorship.desk.WaitingRequests;
import dev.stoa.workflow.Actor;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Requests for sponsorships, for the home of the desk. */
@Singleton
class RequestsWaiting implements WaitingRequests {

    private static final Set<String> STAFF = Set.of("viewer", "editor", "approver", "finance", "legal", "admin");

    /** In all others it is the asker's turn, or a day's. */
    private static final Set<RequestState> OURS = EnumSet.of(RequestState.SUBMITTED, RequestState.IN_REVIEW);

    @Override
    public List<Request> waiting(Actor actor, int most) {
        if (!actor.isOneOf(STAFF)) {
            return List.of();
        }
        return RequestQueries.waiting(most).stream()
                .filter(row -> OURS.contains(row.state()))
                .map(row -> new Request(
                        row.title(),
                        row.href(),
                        row.askedAt() == null ? row.since() : row.askedAt(),
                        row.state().label()))
                .sorted(Comparator.comparing(Request::since))
                .toList();
    }
}
