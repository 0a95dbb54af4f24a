package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.Contributor;
import dev.stoa.contribution.ContributionQueries.KindCounts;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectQueries.PublicRelease;
import dev.stoa.project.ProjectQueries.PublicRepository;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Address;
import dev.stoa.site.BarPlot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** One project: its work by month, its people, its releases, where it lives. */
record ProjectPage(
        String name,
        String description,
        Pace pace,
        List<Fact> facts,
        Freshness freshness,
        BarPlot activity,
        List<Contributor> contributors,
        long contributorTotal,
        List<PublicRelease> releases,
        List<PublicRepository> repositories,
        List<Topic> topics) {

    private static final int PEOPLE = 12;
    private static final int RELEASES = 8;

    /** A topic and the list of projects that have it. */
    record Topic(String label, String href) {}

    static ProjectPage of(
            ProjectSummary project,
            ProjectQueries projects,
            ContributionQueries contributions,
            Freshness freshness,
            LocalDate today) {
        var id = project.id();
        var work = contributions.project(id);
        var people = contributions.contributors(id, PEOPLE);
        var repositories = projects.repositories(id);
        return new ProjectPage(
                project.name(),
                project.description(),
                Pace.ofMonths(project.archived(), work.months(), today),
                facts(project, work.kinds(), people.total(), repositories.getFirst()),
                freshness,
                Activity.plot("Contributions to " + project.name() + " by month", work.months(), YearMonth.from(today)),
                people.first(),
                people.total(),
                projects.releases(id, RELEASES),
                repositories,
                project.topics().stream()
                        .map(topic -> new Topic(
                                topic, Address.of("/projects").with("q", topic).toString()))
                        .toList());
    }

    /** Pull requests and issues only where there are some: a zero from a source without them would be untrue. */
    private static List<Fact> facts(ProjectSummary project, KindCounts counts, long people, PublicRepository main) {
        return Stream.of(
                        new Fact(counts.commits(), "commits", main.url() + "/commits"),
                        new Fact(people, "contributors", "#people"),
                        new Fact(counts.pullRequests(), "pull requests", main.url() + "/pulls"),
                        new Fact(counts.issues(), "issues opened", main.url() + "/issues"),
                        new Fact(project.stars(), "stars", main.url() + "/stargazers"))
                .filter(fact -> fact.number() > 0)
                .toList();
    }

    public long contributorsBeyond() {
        return contributorTotal - contributors.size();
    }
}
