package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectSearch;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

@Path("/")
class HomeResource {

    /** Two rows of three. */
    private static final int PROJECTS = 6;

    private static final ProjectSearch MOST_STARRED = new ProjectSearch("", "", ProjectSearch.Sort.STARS);

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance home(HomePage page);
    }

    @Inject
    ProjectQueries projects;

    @Inject
    ContributionQueries contributions;

    @Inject
    Freshnesses freshnesses;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var found = projects.search(MOST_STARRED, PROJECTS, 0);
        return Templates.home(new HomePage(
                "We build in the open, and show up for those who do.",
                "%d projects, the people behind them, and the conferences and user groups we stand for."
                        .formatted(found.total()),
                facts(),
                Activity.plot("Contributions to all projects by month", contributions.months(), YearMonth.from(today)),
                freshnesses.ofAll(),
                found.total(),
                ProjectCell.of(found.projects(), contributions, today),
                new HomePage.Events("Coming up", List.of()),
                List.of()));
    }

    private List<Fact> facts() {
        var totals = contributions.totals();
        long share = totals.contributors() == 0 ? 0 : Math.round(100.0 * totals.outside() / totals.contributors());
        return List.of(
                new Fact(
                        totals.commits(),
                        totals.since() == 0 ? "commits" : "commits since " + totals.since(),
                        "/projects"),
                new Fact(totals.contributors(), "contributors, %d %% from outside".formatted(share), "/projects"));
    }
}
