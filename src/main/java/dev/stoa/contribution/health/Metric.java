package dev.stoa.contribution.health;

import java.util.List;

/**
 * One CHAOSS metric. Its SQL reads the tables that {@link Metrics} puts before it: {@code request} (pull requests),
 * {@code question} (issues), {@code work} (credits a month and person), {@code appearance} (the months in which somebody
 * worked) and {@code months}; whatever the scope leaves out is not in them. It answers one row a month and one with a null
 * month for all months together: (month, value, spread, n, apart, aside).
 */
public interface Metric {

    /** All of them, in the order in which a page tells of them. */
    List<Metric> ALL = List.of(
            new TimeToFirstResponse(Subject.CHANGE_REQUEST),
            new TimeToFirstResponse(Subject.ISSUE),
            new TimeToClose(Subject.CHANGE_REQUEST),
            new TimeToClose(Subject.ISSUE),
            new ChangeRequestClosureRatio(),
            new ReviewCycleDuration(),
            new ContributorAbsenceFactor(),
            new ElephantFactor(),
            new NewContributors(),
            new ReturningContributors(),
            new DriftingContributors(),
            new FirstChangeRequests(),
            new FirstChangeRequestResponse(),
            new ReleaseFrequency(),
            new IssueAge(),
            new Stars());

    Definition definition();

    String sql();

    default String key() {
        return definition().key();
    }
}
