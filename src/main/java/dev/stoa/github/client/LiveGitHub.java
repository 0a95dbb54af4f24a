package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.Visibility;
import dev.stoa.github.git.History;
import dev.stoa.github.sync.Budget;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource;
import dev.stoa.github.sync.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kohsuke.github.GHRepository;

/** The real GitHub (github.com or GitHub Enterprise) as a source of the sync. */
@ApplicationScoped
public class LiveGitHub implements GitHubSource {

    private final Organisations organisations;
    private final GraphQl graphQl;
    private final Lists lists;
    private final History history;
    private final RateBudget budget;

    LiveGitHub(Organisations organisations, GraphQl graphQl, Lists lists, History history, RateBudget budget) {
        this.organisations = organisations;
        this.graphQl = graphQl;
        this.lists = lists;
        this.history = history;
        this.budget = budget;
    }

    @Override
    public String name() {
        return "GitHub";
    }

    @Override
    public Set<Part> parts() {
        return EnumSet.complementOf(EnumSet.of(Part.COUNTERS));
    }

    @Override
    public void repositories(String organisation, Consumer<List<GitHubEvent>> page) {
        organisations.repositories(organisation, repositories -> page.accept(told(repositories)));
    }

    @Override
    public Budget budget() {
        return budget.budget();
    }

    @Override
    public Page read(Followed repository, Part part, String cursor) {
        return switch (part) {
            case COMMITS -> history.commits(repository, cursor);
            case TAGS -> history.tags(repository, cursor);
            case PULL_REQUESTS -> lists.pullRequests(repository, cursor);
            case ISSUES -> lists.issues(repository, cursor);
            case RELEASES -> lists.releases(repository, cursor);
            case COUNTERS -> Page.last(List.of(), cursor);
        };
    }

    private List<GitHubEvent> told(List<GHRepository> repositories) {
        Map<String, JsonNode> details = new HashMap<>();
        List<String> ids = repositories.stream().map(GHRepository::getNodeId).toList();
        graphQl.ask(Questions.REPOSITORIES, Map.of("ids", ids))
                .path("nodes")
                .forEach(node -> details.put(node.path("id").asText(), node));
        List<GitHubEvent> told = new ArrayList<>();
        for (GHRepository repository : repositories) {
            told.add(told(repository, details.get(repository.getNodeId())));
        }
        return told;
    }

    /** @param details null when GraphQL does not show the repository to us */
    private static RepositoryChanged told(GHRepository repository, JsonNode details) {
        List<String> topics = new ArrayList<>();
        String licence = null;
        if (details != null) {
            details.path("repositoryTopics")
                    .path("nodes")
                    .forEach(node -> topics.add(node.path("topic").path("name").asText()));
            licence = details.path("licenseInfo").path("spdxId").asText(null);
        }
        try {
            return new RepositoryChanged(
                    repository.getId(),
                    repository.getOwnerName(),
                    repository.getName(),
                    null,
                    null,
                    repository.getDescription(),
                    repository.getHomepage(),
                    repository.getLanguage(),
                    topics,
                    "NOASSERTION".equals(licence) ? null : licence,
                    repository.getStargazersCount(),
                    repository.getForksCount(),
                    repository.getOpenIssueCount(),
                    repository.getDefaultBranch(),
                    repository.isArchived(),
                    repository.isFork(),
                    repository.isTemplate(),
                    repository.isPrivate() ? Visibility.PRIVATE : Visibility.PUBLIC,
                    instant(repository.getCreatedAt()),
                    instant(repository.getPushedAt()),
                    instant(repository.getUpdatedAt()));
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
