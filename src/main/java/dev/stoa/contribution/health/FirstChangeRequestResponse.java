package dev.stoa.contribution.health;

/**
 * How long newcomers wait: {@link TimeToFirstResponse} of people's first change requests ever to this.
 *
 * @see <a href="https://chaoss.community/kb/metric-time-to-first-response/">CHAOSS: Time to First Response</a>
 */
record FirstChangeRequestResponse() implements Metric {

    @Override
    public Definition definition() {
        return new Definition(
                "first-change-request-response",
                "Time to First Response",
                "newcomers' change requests",
                "median of (first comment or review by somebody else − opened), of people's first change requests ever to this, opened in these months",
                "answers by bots and by the author; users that GitHub has deleted; what was never answered",
                Unit.HOURS,
                5,
                "answered",
                "nine of ten within",
                "still open without an answer",
                "closed without an answer",
                Definition.chaoss("time-to-first-response"),
                Definition.Rows.ofKind("PULL_REQUEST_OPENED"));
    }

    @Override
    public String sql() {
        return TimeToFirstResponse.answered("first_request");
    }
}
