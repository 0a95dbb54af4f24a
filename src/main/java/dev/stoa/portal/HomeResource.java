package dev.stoa.portal;

import dev.stoa.content.Articles;
import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.Totals;
import dev.stoa.contribution.PersonQueries;
import dev.stoa.event.EventFilter;
import dev.stoa.event.EventQueries;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.group.GroupQueries;
import dev.stoa.platform.StoaConfig;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ReleaseQueries;
import dev.stoa.site.Csv;
import dev.stoa.site.Language;
import dev.stoa.site.Parameters;
import dev.stoa.site.Texts;
import dev.stoa.sponsorship.PublicSponsorship;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.List;

@Path("/")
class HomeResource {

    /** Two rows of three. */
    private static final int PROJECTS = 6;

    private static final int LINES = 4;
    private static final int NOVELTIES = 6;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance home(HomePage page);
    }

    @Inject
    ProjectQueries projects;

    @Inject
    ContributionQueries contributions;

    @Inject
    ProjectCells cells;

    @Inject
    ReleaseQueries releases;

    @Inject
    TalkQueries talks;

    @Inject
    PersonQueries people;

    @Inject
    SyncStatus sync;

    @Inject
    Articles articles;

    @Inject
    Today today;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        var day = today.utc();
        var company = contributions.company(PROJECTS);
        var busiest = projects.byIds(company.busiest());
        var coming = new EventQueries(EventFilter.ALL, today.everywhere()).coming(0, LINES);
        return Templates.home(new HomePage(
                articles.page("home", Language.current().tag).orElseGet(HomePage::ownGreeting),
                facts(company.totals()),
                Activity.plot(Texts.of(HomeTexts.class).plot(), company.months(), YearMonth.from(day)),
                Freshness.of(sync.of(null)),
                projects.countPublic(),
                cells.of(busiest, day),
                coming.stream().map(EventRow::of).toList(),
                coming.isEmpty() ? PublicSponsorship.latest(LINES) : List.of(),
                Novelty.of(
                        releases.newest("", 0, LINES),
                        talks.held(today.everywhere(), LINES),
                        people.newcomers(LINES),
                        NOVELTIES),
                articles.news(Language.current().tag).stream().limit(LINES).toList()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public HomeAnswer data(@Context UriInfo uri) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return HomeAnswer.of(
                facts(contributions.company(PROJECTS).totals()), Freshness.of(sync.of(null)), config.baseUrl());
    }

    private List<Fact> facts(Totals totals) {
        long share = totals.contributors() == 0 ? 0 : Math.round(100.0 * totals.outside() / totals.contributors());
        var texts = Texts.of(HomeTexts.class);
        return List.of(
                new Fact(totals.commits(), texts.commits(totals.since()), "/contributions?kind=COMMIT"),
                new Fact(totals.contributors(), texts.contributors(share), "/people"),
                new Fact(PublicSponsorship.editions(), texts.conferences(), "/sponsorships"),
                new Fact(GroupQueries.count(), texts.groups(), "/groups"));
    }
}
