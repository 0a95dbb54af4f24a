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
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    @RepeatedTest(3)
    void orderAndRepetitionDoNotMatter() {
        List<GitHubEvent> repositories = new ArrayList<>();
        SampleGitHub.ORGANISATIONS.forEach(
                owner -> SAMPLE.catalogue(owner, null, page -> repositories.addAll(page.events())));
        List<GitHubEvent> events = history(repositories);

        world.reset();
        ledgerEvents.apply(repositories);
        ledgerEvents.apply(events);
        var expected = picture();

        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<GitHubEvent> delivered = new ArrayList<>(events);
        delivered.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(delivered, random);
        world.reset();
        ledgerEvents.apply(repositories);
        for (int from = 0; from < delivered.size(); ) {
            int to = Math.min(delivered.size(), from + 1 + random.nextInt(200));
            ledgerEvents.apply(delivered.subList(from, to));
            from = to;
        }
        assertEquals(expected, picture(), "seed " + seed);
        assertEquals(ledger.countedDays(), ledger.keptDays(), "seed " + seed);
        var kept = ledger.keptDays();
        days.rebuild();
        assertEquals(kept, ledger.keptDays());
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
