package dev.stoa.github.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.PopularityCounted;
import dev.stoa.contribution.GitHubEvent.Tagged;
import dev.stoa.github.RestJson;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource;
import dev.stoa.github.sync.Mark;
import dev.stoa.github.sync.Part;
import dev.stoa.github.sync.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Recorded GitHub data in place of GitHub: the organisations {@code spotify} and {@code panjf2000}. Not a mock: what it tells
 * is what GitHub told, see the README beside the data.
 */
public final class SampleGitHub implements GitHubSource {

    /** What there is to follow. */
    public static final List<String> ORGANISATIONS = List.of("spotify", "panjf2000");

    private static final int PAGE = 500;
    private static final String DONE = "done";
    private static final Map<Part, Catalogue.State> RECORDED = recorded();

    private final SampleFiles spotify;
    private final SampleAnts ants;
    private final Map<Long, List<String>> names = new LinkedHashMap<>();
    private SampleCounters counters;

    /** @param folder content/sample/github */
    public SampleGitHub(Path folder) {
        spotify = new SampleFiles(folder.resolve("spotify"));
        ants = new SampleAnts(new SampleFiles(folder.resolve("ants")));
    }

    @Override
    public String name() {
        return "Sample world";
    }

    @Override
    public Set<Part> parts() {
        return EnumSet.of(Part.COMMITS, Part.TAGS, Part.PULL_REQUESTS, Part.ISSUES, Part.COUNTERS);
    }

    /** Whole each time, and it never stands otherwise: what is recorded is read once. */
    @Override
    public Catalogue catalogue(String owner, Mark mark, Consumer<Catalogue.Page> page) {
        List<GitHubEvent> repositories = owner.equals("panjf2000") ? List.of(ants.repository()) : spotify();
        page.accept(new Catalogue.Page(
                repositories,
                repositories.stream()
                        .map(GitHubEvent::repository)
                        .distinct()
                        .map(id -> new Catalogue.Told(id, RECORDED))
                        .toList()));
        return new Catalogue(true, null);
    }

    private List<GitHubEvent> spotify() {
        List<GitHubEvent> repositories = new ArrayList<>();
        for (JsonNode json : spotify.array("repositories.json")) {
            var repository = RestJson.repository(json);
            List<String> known = new ArrayList<>();
            json.path("former_full_names").forEach(former -> known.add(former.asText()));
            for (String former : known) {
                String[] name = former.split("/");
                repositories.add(repository.renamedFrom(name[0], name[1]));
            }
            known.add(repository.owner() + "/" + repository.name());
            names.put(repository.repository(), known);
            repositories.add(repository);
        }
        return repositories;
    }

    @Override
    public Page read(Followed repository, Part part, String cursor) {
        if (part == Part.COMMITS) {
            return commits(repository, cursor == null ? 0 : Integer.parseInt(cursor));
        }
        if (cursor != null) {
            return Page.last(List.of(), cursor);
        }
        return Page.last(
                switch (part) {
                    case TAGS -> tags(repository);
                    case COUNTERS -> counters(repository);
                    case PULL_REQUESTS -> ants.is(repository) ? ants.pullRequests() : List.of();
                    case ISSUES -> ants.is(repository) ? ants.issues() : List.of();
                    case COMMITS, RELEASES, DISCUSSIONS, STARS -> List.of();
                },
                DONE);
    }

    private Page commits(Followed repository, int from) {
        String file = "git/" + repository.name() + "/commits.jsonl.gz";
        List<GitHubEvent> commits = new ArrayList<>();
        if (!repository.owner().equals("spotify") || !spotify.has(file)) {
            return Page.last(commits, "0");
        }
        try (BufferedReader lines = spotify.unzipped(file)) {
            for (String line : (Iterable<String>) lines.lines().skip(from).limit(PAGE)::iterator) {
                JsonNode commit = SampleFiles.json(line);
                commits.add(new Committed(
                        repository.id(),
                        commit.path("sha").asText(),
                        RestJson.time(commit.path("committer"), "date"),
                        Credit.of(
                                commit.path("author").path("name").asText(),
                                commit.path("author").path("email").asText(),
                                commit.path("message").asText()),
                        true));
            }
        } catch (IOException problem) {
            throw new SourceException("The recorded history of " + repository.name() + " cannot be read", problem);
        }
        return new Page(commits, Integer.toString(from + commits.size()), commits.size() == PAGE);
    }

    private List<GitHubEvent> tags(Followed repository) {
        List<GitHubEvent> tags = new ArrayList<>();
        if (repository.owner().equals("spotify")) {
            for (JsonNode tag : spotify.array("git/" + repository.name() + "/tags.json")) {
                Instant date = RestJson.time(tag, "date");
                if (date != null) {
                    tags.add(new Tagged(repository.id(), tag.path("name").asText(), date));
                }
            }
        }
        return tags;
    }

    private synchronized List<GitHubEvent> counters(Followed repository) {
        if (counters == null) {
            counters = new SampleCounters(spotify, "daily.csv.gz");
        }
        List<GitHubEvent> days = new ArrayList<>();
        for (String name : names.getOrDefault(repository.id(), List.of())) {
            counters.of(name)
                    .forEach(day -> days.add(new PopularityCounted(
                            repository.id(), day.at(), day.stars(), day.forks(), day.openIssues())));
        }
        return days;
    }

    private static Map<Part, Catalogue.State> recorded() {
        Map<Part, Catalogue.State> states = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            states.put(part, new Catalogue.State(null, "recorded"));
        }
        return states;
    }
}
