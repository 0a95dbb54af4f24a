package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.MonthOfWork;
import dev.stoa.contribution.WorkByKind;
import dev.stoa.contribution.health.HealthSummary;
import dev.stoa.contribution.health.Metrics;
import dev.stoa.contribution.health.Readings;
import dev.stoa.contribution.health.Scope;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectQueries.PublicRepository;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Address;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Asks all that is told of one project, for its page and for its open data. */
@Singleton
class ProjectStory {

    private static final int PEOPLE = 12;
    private static final int RELEASES = 8;
    private static final int RECENT = 12;

    @Inject
    ProjectQueries projects;

    @Inject
    ContributionQueries contributions;

    @Inject
    WorkByKind workByKind;

    @Inject
    Metrics metrics;

    @Inject
    SyncStatus sync;

    @Inject
    Today today;

    ProjectPage page(ProjectSummary project, ProjectQuestion question) {
        var now = YearMonth.from(today.utc());
        var work = workByKind.of(project.id());
        var repositories = projects.repositories(project.id());
        var scope = scope(project, question, work, now);
        var people = contributions.contributors(project.id(), PEOPLE);
        return new ProjectPage(
                project.slug(),
                project.name(),
                project.description(),
                Standing.of(project.lifecycle(), Pace.of(project.archived(), work, now)),
                ProjectPage.facts(project, work, people.total(), repositories),
                freshness(project),
                Activity.plot(
                        "%s in %s by month".formatted(question.kind().label, project.name()),
                        months(work, question.kind()),
                        now),
                kinds(work, question),
                HealthSummary.of(metrics.of(scope), scope),
                question.switches(scope.first().equals(now.minusMonths(RECENT - 1))),
                people.first(),
                people.total(),
                Address.of("/contributions")
                        .with("project", project.slug())
                        .with("by", "account")
                        .toString(),
                projects.releases(project.id(), RELEASES),
                repositories,
                projects.description(project.id())
                        .map(told -> About.of(told, home(repositories, told.repository())))
                        .orElse(null),
                ProjectPage.Topic.of(project));
    }

    private static String home(List<PublicRepository> repositories, String fullName) {
        return repositories.stream()
                .filter(repository -> repository.fullName().equals(fullName))
                .findFirst()
                .orElse(repositories.getFirst())
                .url();
    }

    /** What the project's open data tell: all metrics of the months asked for. */
    record Health(Scope scope, Readings readings, List<PublicRepository> repositories, Freshness freshness) {}

    Health health(ProjectSummary project, ProjectQuestion question) {
        var repositories = projects.repositories(project.id());
        var now = YearMonth.from(today.utc());
        var scope = scope(project, question, workByKind.of(project.id()), now);
        return new Health(scope, metrics.of(scope), repositories, freshness(project));
    }

    private Freshness freshness(ProjectSummary project) {
        return Freshness.of(sync.of(project.id()));
    }

    private static Scope scope(
            ProjectSummary project, ProjectQuestion question, List<WorkByKind.Month> work, YearMonth now) {
        var begun = work.isEmpty() ? now : work.getFirst().month();
        boolean quiet = work.isEmpty() || work.getLast().month().isBefore(now.minusMonths(RECENT - 1));
        return Scope.project(project.id(), project.slug(), question.first(begun, now, quiet), now)
                .with(question.who())
                .with(question.bots());
    }

    private static List<MonthOfWork> months(List<WorkByKind.Month> work, KindOfWork kind) {
        return work.stream()
                .filter(month -> kind.kinds.contains(month.kind()))
                .collect(Collectors.groupingBy(WorkByKind.Month::month, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new MonthOfWork(
                        month.getKey(),
                        month.getValue().stream()
                                .mapToLong(WorkByKind.Month::community)
                                .sum(),
                        month.getValue().stream()
                                .mapToLong(WorkByKind.Month::ours)
                                .sum()))
                .toList();
    }

    private static List<dev.stoa.site.Facet> kinds(List<WorkByKind.Month> work, ProjectQuestion question) {
        return Arrays.stream(KindOfWork.values())
                .map(kind -> question.kind(
                        kind,
                        work.stream()
                                .filter(month -> kind.kinds.contains(month.kind()))
                                .mapToLong(month -> month.community() + month.ours())
                                .sum()))
                .filter(facet -> facet.count() > 0 || facet.current())
                .toList();
    }
}
