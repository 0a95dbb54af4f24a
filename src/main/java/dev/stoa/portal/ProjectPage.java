package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries.Contributor;
import dev.stoa.contribution.Kind;
import dev.stoa.contribution.TallyQueries.MonthOfKind;
import dev.stoa.contribution.health.HealthSummary;
import dev.stoa.project.ProjectQueries.PublicRelease;
import dev.stoa.project.ProjectQueries.PublicRepository;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Address;
import dev.stoa.site.BarPlot;
import dev.stoa.site.Facet;
import dev.stoa.site.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * One project: where it stands, its work by month, how healthy it is, its people, its releases, where it lives. Filled by
 * {@link ProjectStory} with eight statements.
 *
 * @param about null where no listing told of it
 * @param kinds the plot's switch
 * @param switches those of the health figures
 */
record ProjectPage(
        String slug,
        String name,
        String description,
        Badge badge,
        List<Fact> facts,
        Freshness freshness,
        BarPlot activity,
        List<Facet> kinds,
        HealthSummary health,
        List<ProjectQuestion.Switch> switches,
        List<Contributor> contributors,
        long contributorTotal,
        String people,
        List<PublicRelease> releases,
        List<PublicRepository> repositories,
        About about,
        List<Topic> topics) {

    /** A topic and the list of projects that have it. */
    record Topic(String label, String href) {

        static List<Topic> of(ProjectSummary project) {
            return project.topics().stream()
                    .map(topic -> new Topic(
                            topic, Address.of("/projects").with("q", topic).toString()))
                    .toList();
        }
    }

    /** Pull requests and issues only where there are some: a zero from a source without them would be untrue. */
    static List<Fact> facts(ProjectSummary project, List<MonthOfKind> work, long people) {
        var kinds = Stacks.byKind(work);
        var texts = Texts.of(ProjectsTexts.class);
        return Stream.of(
                        new Fact(kinds.getOrDefault(Kind.COMMIT, 0L), texts.commits(), rows(project, Kind.COMMIT)),
                        new Fact(people, texts.people(), "#people"),
                        new Fact(
                                kinds.getOrDefault(Kind.PULL_REQUEST_OPENED, 0L),
                                texts.pullRequests(),
                                rows(project, Kind.PULL_REQUEST_OPENED)),
                        new Fact(
                                kinds.getOrDefault(Kind.ISSUE_OPENED, 0L),
                                texts.issuesOpened(),
                                rows(project, Kind.ISSUE_OPENED)),
                        new Fact(project.stars(), texts.stars(), StarsPage.address(project.slug())))
                .filter(fact -> fact.number() > 0)
                .toList();
    }

    private static String rows(ProjectSummary project, Kind kind) {
        return Address.of("/contributions/rows")
                .with("project", project.slug())
                .with("kind", kind.name())
                .toString();
    }

    public long contributorsBeyond() {
        return contributorTotal - contributors.size();
    }
}
