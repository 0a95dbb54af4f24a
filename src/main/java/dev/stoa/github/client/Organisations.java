package dev.stoa.github.client;

import dev.stoa.github.sync.SourceException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GHPerson;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.HttpException;
import org.kohsuke.github.PagedIterator;

/** Organisations and users and the list of what they have, from REST. */
@ApplicationScoped
class Organisations {

    private static final int PAGE = 100;

    private final Rest rest;

    Organisations(Rest rest) {
        this.rest = rest;
    }

    /** Every repository, a page at a time. */
    void repositories(String name, Consumer<List<GHRepository>> page) {
        try {
            PagedIterator<GHRepository> pages =
                    owner(name).listRepositories(PAGE).iterator();
            while (pages.hasNext()) {
                page.accept(pages.nextPage());
            }
        } catch (IOException | GHException problem) {
            throw new SourceException(sentence(name, problem), problem);
        }
    }

    private GHPerson owner(String name) throws IOException {
        GitHub github = rest.of(name);
        try {
            return github.getOrganization(name);
        } catch (GHFileNotFoundException noOrganisation) {
            return github.getUser(name);
        }
    }

    private static String sentence(String name, Exception problem) {
        Throwable cause = problem instanceof GHException && problem.getCause() != null ? problem.getCause() : problem;
        return switch (cause) {
            case GHFileNotFoundException _ -> "GitHub knows no organisation or user '" + name + "'";
            case HttpException http when http.getResponseCode() == 401 -> "GitHub refuses the token (401)";
            case HttpException http -> "GitHub answered " + http.getResponseCode();
            default -> "GitHub could not be reached: " + cause.getMessage();
        };
    }
}
