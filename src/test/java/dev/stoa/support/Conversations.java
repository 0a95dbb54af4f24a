package dev.stoa.support;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Commented;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.Reviewed;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Visibility;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Pull requests, issues and what was said to them, one line each, told through the one write path. Times are as ISO writes
 * them, without seconds: {@code 2024-03-01T10:00}. The names of people are logins; {@code null} is a deleted user, and what
 * ends in [bot] is one.
 */
@Singleton
public class Conversations {

    public static final long LUTE = 9_000_000_001L;

    @Inject
    GitHubEvents events;

    private long id;

    public void repository(long repository, String owner, String name) {
        repository(repository, owner, name, false, Visibility.PUBLIC, "2020-01-01T00:00");
    }

    public void repository(
            long repository, String owner, String name, boolean archived, Visibility visibility, String asOf) {
        apply(new RepositoryChanged(
                repository,
                owner,
                name,
                null,
                null,
                "The " + name,
                null,
                "Java",
                List.of(),
                "MIT",
                7,
                1,
                1,
                "main",
                archived,
                false,
                false,
                visibility,
                at("2015-01-01T00:00"),
                at("2015-01-01T00:00"),
                at(asOf)));
    }

    /** @param closed null while it is open */
    public void pull(long repository, long number, String author, String opened, String closed, boolean merged) {
        apply(new PullRequestChanged(
                repository,
                repository * 1000 + number,
                number,
                "Pull " + number,
                actor(author),
                false,
                "main",
                List.of(),
                at(opened),
                merged ? at(closed) : null,
                at(closed),
                at("2025-01-01T00:00").plusSeconds(++id)));
    }

    public void issue(long repository, long number, String author, String opened, String closed) {
        issue(repository, number, author, opened, closed, "Issue " + number);
    }

    /** @param closed null while it is open */
    public void issue(
            long repository, long number, String author, String opened, String closed, String title, String... labels) {
        apply(new IssueChanged(
                repository,
                repository * 1000 + number,
                number,
                title,
                actor(author),
                List.of(labels),
                at(opened),
                at(closed),
                false,
                at("2025-01-01T00:00").plusSeconds(++id)));
    }

    public void comment(long repository, Kind kind, long number, String by, String at) {
        apply(new Commented(repository, kind, ++id, number, actor(by), at(at), false));
    }

    public void review(long repository, long number, String by, String at) {
        apply(new Reviewed(repository, ++id, number, actor(by), at(at)));
    }

    /** A commit by the address name@domain. */
    public void commit(long repository, String email, String at) {
        apply(new Committed(
                repository, "%040x".formatted(++id), at(at), List.of(new Credit(email.split("@")[0], email)), true));
    }

    private void apply(GitHubEvent event) {
        events.apply(List.of(event));
    }

    private static Actor actor(String login) {
        return login == null
                ? null
                : new Actor(
                        Math.abs((long) login.hashCode()) + 1,
                        login,
                        login,
                        null,
                        login.endsWith("[bot]") ? "Bot" : "User");
    }

    private static Instant at(String text) {
        return text == null ? null : Instant.parse(text + ":00Z");
    }
}
