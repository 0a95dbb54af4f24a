package dev.stoa.github.client;

import dev.stoa.github.sync.Budget;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource;
import dev.stoa.github.sync.Mark;
import dev.stoa.github.sync.Part;
import java.util.Set;
import java.util.function.Consumer;

/** Throws at one organisation's list, or at one part; null stands for neither. */
record Stumbling(GitHubSource whole, String organisation, Part part, Throwable problem) implements GitHubSource {

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public Set<Part> parts() {
        return whole.parts();
    }

    @Override
    public Catalogue catalogue(String asked, Mark mark, Consumer<Catalogue.Page> page) {
        if (asked.equals(organisation)) {
            stumble();
        }
        return whole.catalogue(asked, mark, page);
    }

    @Override
    public Budget budget() {
        return whole.budget();
    }

    @Override
    public Page read(Followed repository, Part asked, String cursor) {
        if (asked == part) {
            stumble();
        }
        return whole.read(repository, asked, cursor);
    }

    private void stumble() {
        switch (problem) {
            case RuntimeException known -> throw known;
            case Error end -> throw end;
            default -> throw new IllegalStateException(problem);
        }
    }
}
