package dev.stoa.github.client;

import dev.stoa.github.git.History;
import dev.stoa.github.sync.Beside;
import dev.stoa.github.sync.Budget;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource;
import dev.stoa.github.sync.Mark;
import dev.stoa.github.sync.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The real GitHub (github.com or GitHub Enterprise) as a source of the sync. */
@ApplicationScoped
public class LiveGitHub implements GitHubSource {

    private final Catalogues catalogues;
    private final News news;
    private final Lists lists;
    private final History history;
    private final IdentityMatch identities;
    private final UpstreamRepositories upstream;
    private final Members members;
    private final Elsewhere elsewhere;
    private final Budgets budgets;

    LiveGitHub(
            Catalogues catalogues,
            News news,
            Lists lists,
            History history,
            IdentityMatch identities,
            UpstreamRepositories upstream,
            Members members,
            Elsewhere elsewhere,
            Budgets budgets) {
        this.catalogues = catalogues;
        this.news = news;
        this.lists = lists;
        this.history = history;
        this.identities = identities;
        this.upstream = upstream;
        this.members = members;
        this.elsewhere = elsewhere;
        this.budgets = budgets;
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
    public Catalogue catalogue(String owner, Mark mark, Consumer<Catalogue.Page> page) {
        return Optional.ofNullable(mark)
                .flatMap(since -> news.since(owner, since, page))
                .orElseGet(() -> catalogues.whole(owner, page));
    }

    @Override
    public Budget budget() {
        return budgets.budget();
    }

    @Override
    public Page read(Followed repository, Part part, String cursor) {
        return switch (part) {
            case COMMITS -> history.commits(repository, cursor);
            case TAGS -> history.tags(repository, cursor);
            case PULL_REQUESTS -> lists.pullRequests(repository, cursor);
            case ISSUES -> lists.issues(repository, cursor);
            case DISCUSSIONS -> lists.discussions(repository, cursor);
            case RELEASES -> lists.releases(repository, cursor);
            case STARS -> lists.stars(repository, cursor);
            case COUNTERS -> Page.last(List.of(), cursor);
        };
    }

    @Override
    public void beside(Beside part, List<Beside.Subject> subjects, Beside.Told told) {
        switch (part) {
            case UPSTREAM -> upstream.read(subjects, told);
            case AUTHORS -> subjects.forEach(all -> told.page(all, identities.page()));
            case MEMBERS -> subjects.forEach(owner -> members.read(owner, told));
            case PROFILES -> elsewhere.read(subjects, told);
        }
    }
}
