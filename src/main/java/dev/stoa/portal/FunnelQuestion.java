package dev.stoa.portal;

import dev.stoa.contribution.Scopes;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.site.Address;
import dev.stoa.site.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of the funnel, as the address says it.
 *
 * @param question of which repositories, and whose
 * @param lastYear only who came in the last twelve months
 */
record FunnelQuestion(Question question, boolean lastYear) {

    private static final String PATH = "/contributions/funnel";

    private static final Map<String, Boolean> PERIODS = periods();

    static FunnelQuestion of(Map<String, List<String>> query, Scopes scopes) {
        var sent = new Parameters(query, List.of("project", "repository", "org", "who", "period"));
        boolean lastYear = sent.word("period", PERIODS, false);
        return new FunnelQuestion(Question.of(sent, TallyFilter.of(sent), scopes), lastYear);
    }

    private static Map<String, Boolean> periods() {
        var periods = new LinkedHashMap<String, Boolean>();
        periods.put("all", false);
        periods.put("year", true);
        return periods;
    }

    TallyFilter filter() {
        return question.scope().filter();
    }

    /** The funnel of what this filter narrows to, whatever else it says. */
    static Address address(TallyFilter filter) {
        return Address.of(PATH)
                .with("org", filter.org())
                .with("repository", filter.repository())
                .with("project", filter.project());
    }

    /** All that is asked here. */
    Address address() {
        return address(filter())
                .with("who", filter().who() == null ? "" : TallyFilter.Who.word(filter().who()))
                .with("period", lastYear ? "year" : "");
    }
}
