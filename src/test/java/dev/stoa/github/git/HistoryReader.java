package dev.stoa.github.git;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.RestJson;
import dev.stoa.github.client.LiveGitHubs;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource.Page;
import dev.stoa.support.github.GitRepository;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.arc.Arc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the one repository of the recorded GitHub that has no commits of its own, page by page into the ledger as a sync does. */
final class HistoryReader implements AutoCloseable {

    final RecordedGitHub github;
    final GitRepository git;
    final long id;
    final GitHubEvents ledger = Arc.container().instance(GitHubEvents.class).get();

    String commitsCursor;
    String tagsCursor;
    String mailmap;
    int pages;

    private final Path mirrors;
    private History history;

    HistoryReader(Path folder) {
        RecordedData data = new RecordedData();
        data.repositories.removeIf(
                repository -> !repository.path("name").asText().equals("ants"));
        github = new RecordedGitHub(data, folder.resolve("served"));
        git = github.histories.of("ants");
        GitHubEvent ants = RestJson.repository(data.repository("ants"));
        id = ants.repository();
        ledger.apply(List.of(ants));
        mirrors = folder.resolve("mirrors");
        restart();
    }

    /** As if the process had been killed and started again: nothing but the disk and the cursors is left. */
    void restart() {
        if (history != null) {
            history.closeAll();
        }
        history = LiveGitHubs.history(github, mirrors);
    }

    Path mirror() {
        return mirrors.resolve("git").resolve(id + ".git");
    }

    /** Everything that there is to read now. */
    List<GitHubEvent> readAll() {
        List<GitHubEvent> told = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = readPage(told);
        }
        Page tags = history.tags(followed(), tagsCursor);
        ledger.apply(tags.events());
        told.addAll(tags.events());
        tagsCursor = tags.cursor();
        return told;
    }

    /** @return whether there are more */
    boolean readPage(List<GitHubEvent> told) {
        Page page = history.commits(followed(), commitsCursor);
        pages++;
        ledger.apply(page.events());
        commitsCursor = page.cursor();
        told.addAll(page.events());
        return page.more();
    }

    /** A page that is read and then lost, since the process dies before it is stored. */
    void loseNextPage() {
        history.commits(followed(), commitsCursor);
        restart();
    }

    Page tags() {
        return history.tags(followed(), tagsCursor);
    }

    private Followed followed() {
        return new Followed(id, "panjf2000", "ants", "main", mailmap, java.util.Map.of());
    }

    /** Connections, questions where its names stand, and questions for objects since this was asked last. */
    Map<String, Integer> asked() {
        return Map.of(
                "opened", github.histories.opened.getAndSet(0),
                "names", github.histories.names.getAndSet(0),
                "objects", github.histories.objects.getAndSet(0));
    }

    @Override
    public void close() {
        history.closeAll();
        github.close();
    }
}
