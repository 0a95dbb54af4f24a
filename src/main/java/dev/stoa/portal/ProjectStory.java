package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.MonthOfWork;
import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.TallyQueries;
import dev.stoa.contribution.TallyQueries.MonthOfKind;
import dev.stoa.contribution.health.HealthSummary;
import dev.stoa.contribution.health.Metrics;
import dev.stoa.contribution.health.Readings;
import dev.stoa.github.sync.SyncStatus;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectQueries.PublicRepository;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Texts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

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
    TallyQueries tallies;

    @Inject
    Metrics metrics;

    @Inject
    SyncStatus sync;

    @Inject
    Today today;

    ProjectPage page(ProjectSummary project, ProjectQuestion question) {
        var now = YearMonth.from(today.utc());
        var work = work(project);
        var repositories = projects.repositories(project.id());
        var scope = scope(project, question, work, now);
        var people = contributions.contributors(project.id(), PEOPLE);
        return new ProjectPage(
                project.slug(),
                project.name(),
                project.description(),
                Badge.of(project.lifecycle(), Pace.of(project.archived(), last(work), now)),
                ProjectPage.facts(project, work, people.total()),
                freshness(project),
                Activity.plot(
                        Texts.of(ProjectsTexts.class).plot(question.kind().label(), project.name()),
                        months(of(question.kind(), work)),
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

    /** All of it, by month and kind, by whom. */
    private List<MonthOfKind> work(ProjectSummary project) {
        var scope = Scope.project(project.id(), project.slug());
        return tallies.months(scope.with(scope.filter().withKinds(Kind.WORK)));
    }

    private static List<MonthOfKind> of(KindOfWork kind, List<MonthOfKind> work) {
        return work.stream().filter(month -> kind.kinds.contains(month.kind())).toList();
    }

    /** The last month with work; null where there is none. */
    private static YearMonth last(List<MonthOfKind> work) {
        return work.isEmpty() ? null : work.getLast().month();
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
        var scope = scope(project, question, work(project), now);
        return new Health(scope, metrics.of(scope), repositories, freshness(project));
    }

    private Freshness freshness(ProjectSummary project) {
        return Freshness.of(sync.of(project.id()));
    }

    private static Scope scope(
            ProjectSummary project, ProjectQuestion question, List<MonthOfKind> work, YearMonth now) {
        var begun = work.isEmpty() ? now : work.getFirst().month();
        boolean quiet = work.isEmpty() || last(work).isBefore(now.minusMonths(RECENT - 1));
        var scope = Scope.project(project.id(), project.slug()).during(question.first(begun, now, quiet), now);
        return scope.with(scope.filter().withWho(question.who()).withBots(question.bots()));
    }

    private static List<MonthOfWork> months(List<MonthOfKind> work) {
        var months = new TreeMap<YearMonth, MonthOfWork>();
        work.forEach(one -> months.merge(
                one.month(),
                new MonthOfWork(one.month(), one.ours() ? 0 : one.count(), one.ours() ? one.count() : 0),
                MonthOfWork::and));
        return List.copyOf(months.values());
    }

    private static List<Facet> kinds(List<MonthOfKind> work, ProjectQuestion question) {
        return Arrays.stream(KindOfWork.values())
                .map(kind -> question.kind(kind, Stacks.total(of(kind, work))))
                .filter(facet -> facet.count() > 0 || facet.current())
                .toList();
    }
}
