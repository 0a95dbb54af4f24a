package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.Owners;
import dev.stoa.github.sync.SourceException;
import dev.stoa.people.OurAccounts;
import dev.stoa.people.OurAccounts.OurAccount;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the company's people contribute to repositories of others, in public: pull requests, issues and reviews as GitHub
 * shows them on their profiles, once a day each, ten persons in a question. GitHub answers for a year at most: the first
 * time five years are read, one after the other. Work in our own repositories is in the ledger already and left out.
 */
@ApplicationScoped
class Elsewhere {

    private static final int PERSONS = 10;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration HISTORY = YEAR.multipliedBy(5);

    /** GitHub counts a contribution on its day, in whatever zone: a day is read once more. */
    private static final Duration OVERLAP = DAY;

    private final GraphQl github;
    private final OurAccounts people;
    private final GitHubEvents ledger;
    private final Owners owners;
    private final Clock clock;

    Elsewhere(GraphQl github, OurAccounts people, GitHubEvents ledger, Owners owners, Clock clock) {
        this.github = github;
        this.people = people;
        this.ledger = ledger;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Reads everybody who was not read for a day.
     *
     * @throws SourceException when GitHub does not answer; what it has answered by then is kept
     */
    void run() {
        Instant now = clock.instant();
        List<OurAccount> due = people.unreadSince(now.minus(DAY), now, PERSONS);
        while (!due.isEmpty()) {
            read(due.stream().map(account -> Window.of(account, now)).toList());
            due = people.unreadSince(now.minus(DAY), now, PERSONS);
        }
    }

    private void read(List<Window> windows) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < windows.size(); i++) {
            variables.put("l" + i, windows.get(i).account().login());
            variables.put("f" + i, windows.get(i).from().toString());
            variables.put("t" + i, windows.get(i).to().toString());
        }
        JsonNode answer = github.askPartly(null, ContributionQuestions.ofPersons(windows.size()), variables)
                .data();
        for (int i = 0; i < windows.size(); i++) {
            store(windows.get(i), answer.path("u" + i));
        }
    }

    private void store(Window window, JsonNode person) {
        // A login may belong to somebody else by now; the number says who it is.
        if (person.path("databaseId").asLong() != window.account().id()) {
            people.read(window.account().id(), window.to(), "GitHub shows nobody with this login and number");
            return;
        }
        List<GitHubEvent> told = new ArrayList<>();
        for (ProfileList list : ProfileList.values()) {
            JsonNode page = person.path("contributionsCollection").path(list.field);
            page.path("nodes").forEach(node -> told.addAll(list.read(node, window.account(), owners)));
            while (page.path("pageInfo").path("hasNextPage").asBoolean()) {
                page = more(
                        list, window, page.path("pageInfo").path("endCursor").asText());
                page.path("nodes").forEach(node -> told.addAll(list.read(node, window.account(), owners)));
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            ledger.apply(told);
            people.read(window.account().id(), window.to(), null);
        });
    }

    private JsonNode more(ProfileList list, Window window, String cursor) {
        Map<String, Object> variables = Map.of(
                "login",
                window.account().login(),
                "from",
                window.from().toString(),
                "to",
                window.to().toString(),
                "after",
                cursor);
        return github.ask(ContributionQuestions.more(list.field, list.fragment), variables)
                .path("user")
                .path("contributionsCollection")
                .path("page");
    }

    /** A year at most of one person's profile. */
    private record Window(OurAccount account, Instant from, Instant to) {

        static Window of(OurAccount account, Instant now) {
            Instant from = account.readUntil() == null
                    ? now.minus(HISTORY)
                    : account.readUntil().minus(OVERLAP);
            Instant end = from.plus(YEAR);
            return new Window(account, from, end.isAfter(now) ? now : end);
        }
    }
}
