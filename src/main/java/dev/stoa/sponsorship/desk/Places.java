package dev.stoa.sponsorship.desk;

import dev.stoa.site.DeskMenu;
import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pages of the desk, by what they are called and what is done there: those of the menu, and behind each what it has no room for. */
@Singleton
@Priority(90)
class Places implements Finder {

    /**
     * @param behind the section of the menu's place with which it is found
     * @param roles who may open it; empty for everybody on the desk
     */
    private record Page(String behind, String title, String href, String words, Set<String> roles) {

        Page(String behind, String title, String href, String words, String... roles) {
            this(behind, title, href, words, Set.of(roles));
        }

        Page(DeskMenu.Place place) {
            this(place.section(), place.label(), place.href(), place.words(), place.roles());
        }
    }

    private static final List<Page> BEHIND = List.of(
            new Page("sponsorships", "New sponsorship", "/admin/sponsorships/new", "begin add create", "editor"),
            new Page(
                    "sponsorships",
                    "Sponsorships from a file",
                    "/admin/sponsorships/import",
                    "import csv spreadsheet edit",
                    "editor"),
            new Page(
                    "sponsorship-requests",
                    "Write a request down",
                    "/admin/sponsorship-requests/new",
                    "new sponsorship begin add create",
                    "editor"),
            new Page(
                    "sponsorship-requests",
                    "Compare a quarter",
                    "/admin/sponsorship-requests/comparison",
                    "requests side by side"),
            new Page(
                    "sponsorship-requests",
                    "Rules, rubric and letter",
                    "/admin/sponsorship-requests/rules",
                    "eligibility criteria scoring decline"),
            new Page("tables", "All contracts", "/admin/tables/contracts", "table legal signature"),
            new Page("tables", "All deliverables", "/admin/tables/deliverables", "table owed logo"),
            new Page("tables", "All benefits", "/admin/tables/benefits", "table tickets booth"),
            new Page("tables", "All renewals", "/admin/tables/renewals", "table next year"),
            new Page("tables", "Waiting for my role", "/admin/waiting", "contracts invoices turn department"),
            new Page("tables", "Benefits", "/admin/benefits", "tickets value left on the table"),
            new Page("budgets", "New budget", "/admin/budgets/new", "begin add create money", "finance"));

    private static final List<Page> ALL = DeskMenu.PARTS.stream()
            .flatMap(part -> part.places().stream())
            .filter(place -> place != DeskMenu.COMMAND)
            .flatMap(place -> Stream.concat(
                    Stream.of(new Page(place)), BEHIND.stream().filter(page -> page.behind.equals(place.section()))))
            .toList();

    @Override
    public String heading() {
        return "Pages of the desk";
    }

    @Override
    public List<Found> find(String words, Actor actor, int most) {
        return ALL.stream()
                .filter(page -> page.roles.isEmpty() || actor.isOneOf(page.roles))
                .filter(page -> SearchText.finds(words, SearchText.of(page.title, page.words)))
                .limit(most)
                .map(page -> new Found(page.title, page.href, ""))
                .toList();
    }
}
