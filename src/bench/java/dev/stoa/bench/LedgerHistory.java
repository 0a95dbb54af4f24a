package dev.stoa.bench;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Commented;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.Reviewed;
import dev.stoa.contribution.Visibility;
import dev.stoa.contribution.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A repository's history as a sync tells it: pages of 2,000 commits from git, pages of 100 pull requests with their reviews
 * and comments, pages of 100 issues with their comments; in the proportions of devlake-ants' neighbours, made up from a seed.
 */
final class LedgerHistory {

    private static final int COMMIT_PAGES = 5;
    private static final int COMMITS = 2_000;
    private static final int PAGES = 8;
    private static final int ITEMS = 100;
    private static final int PEOPLE = 3_000;
    private static final Instant BEGAN = Instant.parse("2015-01-01T00:00:00Z");
    private static final int SECONDS = 10 * 365 * 86_400;
    private static final String[] WORDS =
            "Fix the build of parser cache and add tests for a slow start when nobody has logged in yet".split(" ");

    private final Random random;
    private final long repository;
    private long id;

    LedgerHistory(int round) {
        this.random = new Random(round);
        this.repository = 1_000_000L + round;
        this.id = repository * 1_000_000;
    }

    /** Each a transaction; the first tells of the repository as well. */
    List<List<GitHubEvent>> pages() {
        List<List<GitHubEvent>> pages = new ArrayList<>();
        for (int page = 0; page < COMMIT_PAGES; page++) {
            pages.add(commits(page));
        }
        for (int page = 0; page < PAGES; page++) {
            pages.add(pullRequests());
            pages.add(issues());
        }
        pages.getFirst().addFirst(repository());
        return pages;
    }

    /** Newest first, as git walks. */
    private List<GitHubEvent> commits(int page) {
        List<GitHubEvent> events = new ArrayList<>();
        for (int i = 0; i < COMMITS; i++) {
            long second = (long) SECONDS * (COMMIT_PAGES * COMMITS - page * COMMITS - i) / (COMMIT_PAGES * COMMITS);
            List<Credit> credits = new ArrayList<>(List.of(credit()));
            if (random.nextInt(20) == 0) {
                credits.add(credit());
            }
            events.add(new Committed(
                    repository,
                    "%016x%024x".formatted(random.nextLong(), id++),
                    BEGAN.plusSeconds(second),
                    credits,
                    true));
        }
        return events;
    }

    private List<GitHubEvent> pullRequests() {
        List<GitHubEvent> events = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            long number = id++;
            Instant at = time();
            Instant closed = random.nextInt(10) == 0 ? null : at.plusSeconds(random.nextInt(900_000));
            Instant merged = random.nextInt(10) < 3 ? null : closed;
            Instant last = closed == null ? at : closed;
            events.add(new PullRequestChanged(
                    repository, number, number, title(), actor(), false, "main", List.of("bug"), at, merged, closed, last));
            for (int n = random.nextInt(3); n > 0; n--) {
                events.add(new Reviewed(repository, id++, number, actor(), last));
            }
            for (int n = random.nextInt(5); n > 0; n--) {
                events.add(new Commented(repository, Kind.REVIEW_COMMENT, id++, number, actor(), last, false));
            }
            for (int n = random.nextInt(5); n > 0; n--) {
                events.add(new Commented(repository, Kind.PULL_REQUEST_COMMENT, id++, number, actor(), last, false));
            }
        }
        return events;
    }

    private List<GitHubEvent> issues() {
        List<GitHubEvent> events = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            long number = id++;
            Instant at = time();
            Instant closed = random.nextInt(3) == 0 ? null : at.plusSeconds(random.nextInt(900_000));
            events.add(new IssueChanged(
                    repository, number, number, title(), actor(), List.of("question"), at, closed, false, at));
            for (int n = random.nextInt(5); n > 0; n--) {
                events.add(new Commented(repository, Kind.ISSUE_COMMENT, id++, number, actor(), at, false));
            }
        }
        return events;
    }

    private RepositoryChanged repository() {
        return new RepositoryChanged(
                repository,
                "bench",
                "r" + repository,
                null,
                null,
                "A repository",
                null,
                "Java",
                List.of("bench"),
                "MIT",
                1,
                1,
                1,
                "main",
                false,
                false,
                false,
                Visibility.PUBLIC,
                BEGAN,
                BEGAN,
                BEGAN);
    }

    /** Few do most; a third commit with GitHub's noreply address. */
    private Credit credit() {
        int person = person();
        return person % 3 == 0
                ? new Credit("Person " + person, "%d+user%d@users.noreply.github.com".formatted(person + 1, person))
                : new Credit("Person " + person, "person%d@company%d.example".formatted(person, person % 50));
    }

    private Actor actor() {
        int person = person();
        return new Actor(person + 1, "user" + person, "Person " + person, null, "User");
    }

    private int person() {
        return (int) (PEOPLE * Math.pow(random.nextDouble(), 3));
    }

    private Instant time() {
        return BEGAN.plusSeconds(random.nextInt(SECONDS));
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        for (int word = 0; word < 6; word++) {
            title.append(word == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return title.toString();
    }
}
