package dev.stoa.github.client;

import dev.stoa.github.sync.SourceException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.kohsuke.github.HttpException;

/** What GraphQL cannot tell of what an owner has, from REST. */
@ApplicationScoped
class Organisations {

    private final Rest rest;

    Organisations(Rest rest) {
        this.rest = rest;
    }

    /** GitHub's number of a repository, all 64 bits of it. */
    long number(String fullName) {
        try {
            return rest.of(fullName.substring(0, fullName.indexOf('/')))
                    .getRepository(fullName)
                    .getId();
        } catch (HttpException problem) {
            throw new SourceException(
                    "GitHub answered " + problem.getResponseCode() + " when asked for the number of " + fullName,
                    problem);
        } catch (IOException problem) {
            throw new SourceException("GitHub could not be reached: " + problem.getMessage(), problem);
        }
    }
}
