package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.project.ProjectQueries;
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

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance home(HomePage page);
    }

    @Inject
    ProjectQueries projects;

    @Inject
    ContributionQueries contributions;

    @Inject
    SyncStatus sync;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long all = projects.countPublic();
        var busiest = projects.byIds(contributions.busiest(PROJECTS));
        return Templates.home(new HomePage(
                "We build in the open, and show up for those who do.",
                "%d projects, the people behind them, and the conferences and user groups we stand for.".formatted(all),
                facts(),
                Activity.plot("Contributions to all projects by month", contributions.months(), YearMonth.from(today)),
                Freshness.of(sync.of(null)),
                all,
                ProjectCell.of(busiest, contributions, today),
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
