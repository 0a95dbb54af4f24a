package dev.stoa.support;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.Released;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.contribution.Visibility;
import dev.stoa.people.OurOrganisation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A small company's ledger, told through the one write path. Kiln (1001, Python, 60 stars) has three commits by Ada (of the
 * company, one with Grace as co-author) and one by a bot, a merged pull request by Grace, an issue and a release; Loom
 * (1002, Java, 20 stars) is archived and has one commit by Grace; Vault (1003) is private.
 */
@Singleton
public class Workshop {

    public static final long KILN = 1001;
    public static final long LOOM = 1002;
    public static final long VAULT = 1003;

    public static final Credit ADA = new Credit("Ada Holm", "ada@example.org");
    public static final Credit GRACE = new Credit("Grace Lind", "77+grace@users.noreply.github.com");
    public static final Credit ROBOT = new Credit("steward[bot]", "9+steward[bot]@users.noreply.github.com");

    @Inject
    GitHubEvents events;

    @Inject
    OurOrganisation company;

    public void tell() {
        company.claim("example.org");
        var grace = new Actor(77, "grace", "Grace Lind", null, "User");
        var told = new ArrayList<GitHubEvent>(List.of(
                repository(KILN, "kiln", "Python", 60, false, Visibility.PUBLIC),
                repository(LOOM, "loom", "Java", 20, true, Visibility.PUBLIC),
                repository(VAULT, "vault", "Java", 1, false, Visibility.PRIVATE),
                commit(KILN, "a1", "2024-01-10T10:00:00Z", ADA),
                commit(KILN, "a2", "2024-01-11T10:00:00Z", ADA, GRACE),
                commit(KILN, "a3", "2024-03-01T10:00:00Z", ADA),
                commit(KILN, "b1", "2024-03-02T10:00:00Z", ROBOT),
                commit(LOOM, "c1", "2023-06-01T10:00:00Z", GRACE),
                commit(VAULT, "d1", "2024-02-01T10:00:00Z", ADA)));
        told.add(new PullRequestChanged(
                KILN,
                501,
                7,
                "Fire more evenly",
                grace,
                false,
                "main",
                List.of(),
                Instant.parse("2024-02-01T10:00:00Z"),
                Instant.parse("2024-02-02T10:00:00Z"),
                Instant.parse("2024-02-02T10:00:00Z"),
                Instant.parse("2024-02-02T10:00:00Z")));
        told.add(new IssueChanged(
                KILN,
                601,
                8,
                "Too hot",
                grace,
                List.of(),
                Instant.parse("2024-02-03T10:00:00Z"),
                null,
                false,
                Instant.parse("2024-02-03T10:00:00Z")));
        told.add(new Released(
                KILN,
                701,
                "v1.0",
                "First firing",
                grace,
                false,
                Instant.parse("2024-02-05T10:00:00Z"),
                false,
                Instant.parse("2024-02-05T10:00:00Z")));
        events.apply(told);
    }

    /** Kiln is from now on called this. */
    public void renameKiln(String name) {
        events.apply(List.of(repository(KILN, name, "Python", 60, false, Visibility.PUBLIC, "2024-06-01T00:00:00Z")));
    }

    /** Kiln is from now on for the company's eyes only. */
    public void privatiseKiln() {
        events.apply(
                List.of(repository(KILN, "kiln", "Python", 60, false, Visibility.PRIVATE, "2024-06-02T00:00:00Z")));
    }

    public static Committed commit(long repository, String sha, String at, Credit... credits) {
        return new Committed(repository, sha.repeat(20), Instant.parse(at), List.of(credits), true);
    }

    private static RepositoryChanged repository(
            long id, String name, String language, int stars, boolean archived, Visibility visibility) {
        return repository(id, name, language, stars, archived, visibility, "2024-05-01T00:00:00Z");
    }

    private static RepositoryChanged repository(
            long id, String name, String language, int stars, boolean archived, Visibility visibility, String asOf) {
        return new RepositoryChanged(
                id,
                "example",
                name,
                null,
                null,
                "The %s of the example company".formatted(name),
                null,
                language,
                List.of("craft", language.toLowerCase()),
                "Apache-2.0",
                stars,
                3,
                2,
                "main",
                archived,
                false,
                false,
                visibility,
                Instant.parse("2023-01-01T00:00:00Z"),
                Instant.parse("2024-04-01T00:00:00Z"),
                Instant.parse(asOf));
    }
}
