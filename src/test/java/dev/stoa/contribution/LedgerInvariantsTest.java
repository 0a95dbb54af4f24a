package dev.stoa.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.Part;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
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
        SampleGitHub.ORGANISATIONS.forEach(owner -> SAMPLE.repositories(owner, repositories::addAll));
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
                case Committed e ->
                    events.add(new Committed(
                            e.repository(), e.sha(), e.committedAt().plusSeconds(90_000), e.credits(), false));
                default -> {}
            }
        });
        return events;
    }

    private Map<String, Long> picture() {
        Map<String, Long> picture = ledger.credits();
        picture.putAll(ledger.counts("""
                select concat_ws(' ', kind, source_key, credit, occurred_at), 1 from contribution where not removed"""));
        picture.putAll(ledger.counts("""
                select concat_ws(' ', id, title, draft, labels, merged_at, closed_at, as_of), number from pull_request"""));
        picture.putAll(ledger.counts("select concat_ws(' ', id, title, closed_at, as_of), number from issue"));
        picture.putAll(ledger.counts("select concat_ws(' ', id, login, name, type, trust, as_of), 1 from account"));
        picture.putAll(ledger.counts("select concat_ws(' ', email, name, as_of, account_id), 1 from commit_identity"));
        picture.putAll(ledger.counts("select 'login ' || account_id || login, 1 from account_login"));
        return picture;
    }
}
