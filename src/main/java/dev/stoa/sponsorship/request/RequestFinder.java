package dev.stoa.sponsorship.request;

import dev.stoa.sponsorship.desk.Finder;
import dev.stoa.workflow.Actor;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Requests for sponsorships, for the command box. */
@Singleton
@Priority(95)
class RequestFinder implements Finder {

    @Override
    public String heading() {
        return "Requests for sponsorships";
    }

    @Override
    public List<Found> find(String words, Actor actor, int most) {
        return RequestQueries.rows(RequestFilter.of(words, null, null, null, null), 0, most).stream()
                .map(row -> new Found(row.title(), row.href(), row.state().label() + " · " + row.needs()))
                .toList();
    }
}
