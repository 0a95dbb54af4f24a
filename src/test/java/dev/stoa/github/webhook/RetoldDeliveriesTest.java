package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.Part;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.support.Ledger;
import dev.stoa.support.Retelling;
import dev.stoa.support.Tallies;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** Recorded deliveries and recorded pages of a sync, in any order, interleaved and repeated: the ledger ends the same. */
@QuarkusTest
class RetoldDeliveriesTest {

    private static final Path RECORDED = Path.of("src/test/resources/webhooks/octokit-payload-examples");
    private static final SampleGitHub SAMPLE = new SampleGitHub(Path.of("content/sample/github"));

    @Inject
    World world;

    @Inject
    GitHubEvents ledgerEvents;

    @Inject
    Ledger ledger;

    @Inject
    Tallies tallies;

    @Inject
    Pipeline pipeline;

    @RepeatedTest(2)
    void deliveriesAmongPagesOfASync() {
        List<List<GitHubEvent>> all = new ArrayList<>(deliveries());
        int delivered = all.size();
        all.addAll(pages());
        assertTrue(delivered > 80 && all.size() > delivered + 10, delivered + " of " + all.size());

        world.reset();
        all.forEach(ledgerEvents::apply);
        var expected = picture();
        // A sync after webhooks changes nothing, and webhooks after a sync change nothing.
        assertEquals(0, all.reversed().stream().mapToInt(ledgerEvents::apply).sum());

        var told = Retelling.of(all);
        world.reset();
        for (var portion : told.portions()) {
            for (var events : portion.events()) {
                ledgerEvents.apply(events);
            }
            if (portion.then() < 10) {
                pipeline.round();
            }
            tallies.assertExact(told.seed());
        }
        assertEquals(expected, picture(), told.seed());
        assertEquals(ledger.countedDays(), ledger.keptDays(), told.seed());
        tallies.assertExactAndFilled(told.seed());
    }

    private Map<String, Long> picture() {
        var picture = ledger.credits();
        picture.putAll(ledger.totals());
        picture.putAll(ledger.counts(
                "select concat_ws(' ', id, title, merged_at, closed_at, as_of, digest), number from pull_request"));
        picture.putAll(ledger.counts(
                "select concat_ws(' ', id, title, closed_at, deleted, as_of, digest), number from issue"));
        picture.putAll(ledger.counts(
                "select concat_ws(' ', 'r', id, owner, name, visibility, as_of, digest), 1 from repository"));
        return picture;
    }

    /** What each recorded delivery tells. */
    private static List<List<GitHubEvent>> deliveries() {
        try (Stream<Path> files = Files.walk(RECORDED)) {
            List<List<GitHubEvent>> deliveries = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                facts(file).filter(facts -> facts.size() > 1).ifPresent(deliveries::add);
            }
            return deliveries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<List<GitHubEvent>> facts(Path file) throws IOException {
        String event = file.getParent().getFileName().toString();
        if (PayloadReader.nothing(event).isPresent() || !PayloadReader.isOfRepository(event)) {
            return Optional.empty();
        }
        try (InputStream body = Files.newInputStream(file)) {
            Payload payload = Payload.read(body);
            if (payload.repository() == null) {
                return Optional.empty();
            }
            List<GitHubEvent> facts = new ArrayList<>(List.of(PayloadFacts.repository(payload)));
            facts.addAll(PayloadReader.read(event, payload).facts());
            return Optional.of(facts);
        }
    }

    /** All of ants, twenty records a page, each page with its repository. */
    private static List<List<GitHubEvent>> pages() {
        List<GitHubEvent> repositories = new ArrayList<>();
        SampleGitHub.ORGANISATIONS.forEach(
                owner -> SAMPLE.catalogue(owner, null, page -> repositories.addAll(page.events())));
        var ants = repositories.stream()
                .map(GitHubEvent.RepositoryChanged.class::cast)
                .filter(repository -> repository.name().equals("ants"))
                .findFirst()
                .orElseThrow();
        var followed = new Followed(ants.repository(), ants.owner(), ants.name(), null);
        List<List<GitHubEvent>> pages = new ArrayList<>();
        for (Part part : List.of(Part.COMMITS, Part.PULL_REQUESTS, Part.ISSUES)) {
            var events = SAMPLE.read(followed, part, null).events();
            for (int from = 0; from < events.size(); from += 20) {
                List<GitHubEvent> page = new ArrayList<>(List.of(ants));
                page.addAll(events.subList(from, Math.min(events.size(), from + 20)));
                pages.add(page);
            }
        }
        return pages;
    }
}
