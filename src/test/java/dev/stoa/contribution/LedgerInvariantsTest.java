package dev.stoa.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.contribution.GitHubEvent.Commented;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.Released;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryGone;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.contribution.GitHubEvent.Tagged;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.Part;
import dev.stoa.people.OurOrganisation;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.support.Ledger;
import dev.stoa.support.Retelling;
import dev.stoa.support.Tallies;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;

/** Real records in any order, repeated, in any portions, old states among new ones: the ledger ends the same. */
@QuarkusTest
class LedgerInvariantsTest {

    private static final SampleGitHub SAMPLE = new SampleGitHub(Path.of("content/sample/github"));

    @Inject
    World world;

    @Inject
    GitHubEvents ledgerEvents;

    @Inject
    ActivityDay days;

    @Inject
    Ledger ledger;

    @Inject
    Tallies tallies;

    @Inject
    Pipeline pipeline;

    @Inject
    OurOrganisation company;

    @Inject
    DataSource database;

    /** jqwik makes the order, the repeats, the portions and when the steps of the pipeline run in between. */
    @RepeatedTest(3)
    void orderAndRepetitionDoNotMatter() {
        List<GitHubEvent> repositories = new ArrayList<>();
        SampleGitHub.ORGANISATIONS.forEach(
                owner -> SAMPLE.catalogue(owner, null, page -> repositories.addAll(page.events())));
        List<GitHubEvent> events = history(repositories);

        world.reset();
        ledgerEvents.apply(repositories);
        company.claim("spotify.com");
        ledgerEvents.apply(events);
        var expected = picture();
        var people = people();

        var told = Retelling.of(events);
        world.reset();
        ledgerEvents.apply(repositories);
        company.claim("spotify.com");
        int checked = 0;
        for (var portion : told.portions()) {
            ledgerEvents.apply(portion.events());
            if (portion.then() == 0) {
                pipeline.round();
            }
            if (portion.then() < 2 && checked++ < 6) {
                tallies.assertExactAndFilled(told.seed());
            }
        }
        assertEquals(expected, picture(), told.seed());
        assertEquals(ledger.countedDays(), ledger.keptDays(), told.seed());
        tallies.assertExactAndFilled(told.seed());
        // The day of a first commit moves while history is told: this step brings it to where it belongs.
        sql("update pipeline_run set done_at = null");
        pipeline.round();
        assertEquals(0, tallies.marks(), told.seed());
        tallies.assertExactAndFilled(told.seed() + ", made");
        assertEquals(people, people(), told.seed());
        var kept = ledger.keptDays();
        days.rebuild();
        assertEquals(kept, ledger.keptDays());
        tallies.assertExactAndFilled("rebuilt");
    }

    /** Credits by what people are counted for: whose they are, for whom and whether by a bot. */
    private Map<String, Long> people() {
        sql("select resolve_people(array(select id from person))");
        return ledger.counts("""
                select concat_ws(' ', kind, r.name, coalesce(a.login, i.email), o.slug, d.bot), sum(credits) from activity d
                join repository r on r.id = d.repository_id left join organisation o on o.id = d.organisation_id
                left join account a on a.id = d.account_id left join commit_identity i on i.id = d.identity_id group by 1""");
    }

    private void sql(String statement) {
        try (var connection = database.getConnection();
                var sent = connection.createStatement()) {
            sent.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of ants with the earlier states of its pull requests and issues, and a page of commits told twice. */
    private static List<GitHubEvent> history(List<GitHubEvent> repositories) {
        List<GitHubEvent> events = new ArrayList<>();
        for (GitHubEvent event : repositories) {
            var repository = (RepositoryChanged) event;
            var followed = new Followed(repository.repository(), repository.owner(), repository.name(), null);
            if (repository.name().equals("ants")) {
                events.addAll(SAMPLE.read(followed, Part.PULL_REQUESTS, null).events());
                events.addAll(SAMPLE.read(followed, Part.ISSUES, null).events());
            } else if (repository.name().equals("web-scripts") && repository.formerName() == null) {
                events.addAll(SAMPLE.read(followed, Part.COMMITS, null).events());
            }
        }
        List.copyOf(events).forEach(event -> {
            switch (event) {
                case PullRequestChanged e ->
                    events.add(new PullRequestChanged(
                            e.repository(),
                            e.id(),
                            e.number(),
                            "Draft of " + e.title(),
                            e.author(),
                            true,
                            e.baseRef(),
                            List.of("new"),
                            e.createdAt(),
                            null,
                            null,
                            e.createdAt()));
                case IssueChanged e ->
                    events.add(new IssueChanged(
                            e.repository(),
                            e.id(),
                            e.number(),
                            "Old",
                            e.author(),
                            List.of(),
                            e.createdAt(),
                            null,
                            false,
                            e.createdAt()));
                case Commented e
                when e.id() % 3 == 0 ->
                    events.add(
                            new Commented(e.repository(), e.kind(), e.id(), e.number(), e.by(), e.createdAt(), true));
                case Committed e ->
                    events.add(new Committed(
                            e.repository(), e.sha(), e.committedAt().plusSeconds(90_000), e.credits(), false));
                default -> {}
            }
        });
        RepositoryChanged ants = repositories.stream()
                .map(RepositoryChanged.class::cast)
                .filter(repository -> repository.name().equals("ants"))
                .findFirst()
                .orElseThrow();
        events.addAll(comings(ants, List.copyOf(events)));
        return events;
    }

    /** What comes and goes, of the people of ants: issues, stars, releases and at last the repository itself. */
    private static List<GitHubEvent> comings(RepositoryChanged ants, List<GitHubEvent> known) {
        List<GitHubEvent> events = new ArrayList<>();
        for (GitHubEvent event : known) {
            if (event instanceof IssueChanged e
                    && e.author() != null
                    && !e.title().equals("Old")) {
                Instant at = e.createdAt();
                if (e.number() % 4 == 0) {
                    events.add(new IssueChanged(
                            ants.repository(),
                            e.id(),
                            e.number(),
                            e.title(),
                            e.author(),
                            List.of(),
                            at,
                            null,
                            true,
                            e.asOf()));
                }
                events.add(new Starred(ants.repository(), e.author(), at, at));
                events.add(new Starred(ants.repository(), e.author(), null, at.plusSeconds(e.number() % 3)));
                String tag = "v" + e.number() % 7;
                events.add(new Tagged(ants.repository(), tag, at));
                events.add(release(ants, e, tag, at, false, 0));
                events.add(release(ants, e, tag + ".1", at, false, 60));
                events.add(release(ants, e, tag, at, true, e.number() % 2 == 0 ? 60 : 30));
                events.add(release(ants, e, tag, at.plusSeconds(90), false, e.number() % 3 == 0 ? 90 : 10));
            }
        }
        events.add(new RepositoryGone(ants.repository(), ants.asOf().minusSeconds(60)));
        events.add(new RepositoryGone(ants.repository(), ants.asOf().plusSeconds(60)));
        return events;
    }

    private static Released release(
            RepositoryChanged ants, IssueChanged like, String tag, Instant published, boolean deleted, long after) {
        return new Released(
                ants.repository(),
                like.id(),
                tag,
                like.title(),
                like.author(),
                false,
                deleted ? null : published,
                deleted,
                like.createdAt().plusSeconds(after));
    }

    private Map<String, Long> picture() {
        Map<String, Long> picture = ledger.credits();
        picture.putAll(ledger.counts("""
                select concat_ws(' ', kind, source_key, credit, occurred_at), 1 from contribution where not removed"""));
        picture.putAll(ledger.counts("""
                select concat_ws(' ', id, title, draft, labels, merged_at, closed_at, as_of), number from pull_request"""));
        picture.putAll(ledger.counts("select concat_ws(' ', id, title, closed_at, as_of), number from issue"));
        picture.putAll(ledger.counts("""
                select concat_ws(' ', 'release', github_id, tag, name, author_id, published_at, as_of, withdrawn), 1 from release"""));
        picture.putAll(ledger.counts("select concat_ws(' ', 'seen', github_id, tag, as_of), 1 from current_release"));
        picture.putAll(ledger.counts("select concat_ws(' ', 'star', account_id, starred_at, as_of), 1 from star"));
        picture.putAll(ledger.counts(
                "select concat_ws(' ', name, gone_at, as_of, open_to_public, digest), 1 from repository"));
        picture.putAll(ledger.counts("select concat_ws(' ', id, login, name, type, trust, as_of), 1 from account"));
        picture.putAll(ledger.counts("select concat_ws(' ', email, name, as_of, account_id), 1 from commit_identity"));
        picture.putAll(ledger.counts("select 'login ' || account_id || login, 1 from account_login"));
        return picture;
    }
}
