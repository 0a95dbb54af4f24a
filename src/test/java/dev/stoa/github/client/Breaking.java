package dev.stoa.github.client;

import dev.stoa.github.sync.Budget;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource;
import dev.stoa.github.sync.Mark;
import dev.stoa.github.sync.Part;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Dies like a process does, at the given call. */
final class Breaking implements GitHubSource {

    private final GitHubSource whole;
    private final Set<Part> parts;
    private final AtomicInteger left;

    Breaking(GitHubSource whole, int calls, Set<Part> parts) {
        this.whole = whole;
        this.parts = parts;
        left = new AtomicInteger(calls);
    }

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public Set<Part> parts() {
        return parts;
    }

    @Override
    public Catalogue catalogue(String owner, Mark mark, Consumer<Catalogue.Page> page) {
        return whole.catalogue(owner, mark, page);
    }

    @Override
    public Budget budget() {
        return whole.budget();
    }

    @Override
    public Page read(Followed repository, Part part, String cursor) {
        if (left.decrementAndGet() <= 0) {
            throw new Error("the process ends here");
        }
        return whole.read(repository, part, cursor);
    }
}
