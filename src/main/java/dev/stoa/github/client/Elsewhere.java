package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.github.Owners;
import dev.stoa.github.sync.Beside;
import dev.stoa.github.sync.Beside.Subject;
import dev.stoa.github.sync.GitHubSource.Page;
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
 * shows them on their profiles, of all that are asked about in one question. GitHub answers for a year at most: the first time
 * five years are read, one after the other. Work in our own repositories is in the ledger already and left out.
 */
@ApplicationScoped
class Elsewhere {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration HISTORY = YEAR.multipliedBy(5);

    /** GitHub counts a contribution on its day, in whatever zone: a day is read once more. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final GraphQl github;
    private final Owners owners;
    private final Clock clock;

    Elsewhere(GraphQl github, Owners owners, Clock clock) {
        this.github = github;
        this.owners = owners;
        this.clock = clock;
    }

    /** The next year of each; the newest may be a shorter one. */
    void read(List<Subject> people, Beside.Told told) {
        Instant now = clock.instant();
        List<Window> windows = people.stream().map(one -> Window.of(one, now)).toList();
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < windows.size(); i++) {
            variables.put("l" + i, windows.get(i).person().name());
            variables.put("f" + i, windows.get(i).from().toString());
            variables.put("t" + i, windows.get(i).to().toString());
        }
        JsonNode answer = github.askPartly(null, ContributionQuestions.ofPersons(windows.size()), variables)
                .data();
        for (int i = 0; i < windows.size(); i++) {
            tell(windows.get(i), answer.path("u" + i), now, told);
        }
    }

    private void tell(Window window, JsonNode profile, Instant now, Beside.Told told) {
        Subject person = window.person();
        // A login may belong to somebody else by now; the number says who it is.
        if (!profile.path("databaseId").asText().equals(person.id())) {
            told.failed(person, "GitHub shows nobody with this login and number");
            return;
        }
        Actor by = new Actor(Long.parseLong(person.id()), person.name(), null, null, "User");
        List<GitHubEvent> events = new ArrayList<>();
        for (ProfileList list : ProfileList.values()) {
            JsonNode page = profile.path("contributionsCollection").path(list.field);
            page.path("nodes").forEach(node -> events.addAll(list.read(node, by, owners)));
            while (page.path("pageInfo").path("hasNextPage").asBoolean()) {
                page = more(
                        list, window, page.path("pageInfo").path("endCursor").asText());
                page.path("nodes").forEach(node -> events.addAll(list.read(node, by, owners)));
            }
        }
        told.page(person, new Page(events, window.to().toString(), window.to().isBefore(now)));
    }

    private JsonNode more(ProfileList list, Window window, String cursor) {
        Map<String, Object> variables = Map.of(
                "login",
                window.person().name(),
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
    private record Window(Subject person, Instant from, Instant to) {

        static Window of(Subject person, Instant now) {
            Instant from = person.cursor() == null
                    ? now.minus(HISTORY)
                    : Instant.parse(person.cursor()).minus(OVERLAP);
            Instant end = from.plus(YEAR);
            return new Window(person, from, end.isAfter(now) ? now : end);
        }
    }
}
