package dev.stoa.site;

import java.util.Arrays;
import java.util.List;

/**
 * A part of the desk's menu. The parts go from what a day brings to what lies behind the numbers.
 *
 * @param label empty for what belongs to all
 */
record DeskMenu(String label, List<Place> places) {

    /**
     * A page that staff go to from anywhere.
     *
     * @param section by which a page says that it is there
     */
    record Place(String section, String href, String label) {}

    static final List<DeskMenu> PARTS = List.of(
            part("", "command Find and do", "today Today", "calendar My calendar", "history History"),
            part(
                    "Sponsorships",
                    "sponsorships Sponsorships",
                    "board Board",
                    "sponsorship-requests Sponsorship requests",
                    "deadlines Deadlines",
                    "approvals Approvals",
                    "tables Invoices and more",
                    "attendance Who went where",
                    "outcomes Outcomes"),
            part("Money", "budgets Budgets", "rates Exchange rates"),
            part(
                    "Groups and events",
                    "groups User groups",
                    "requests Requests",
                    "venues Venues",
                    "meetups Meetups",
                    "conferences Conferences",
                    "talks Talks",
                    "imports Imports"),
            part("Site", "texts News and pages"),
            part(
                    "Community",
                    "projects Projects",
                    "metrics Metrics",
                    "people People",
                    "organisations Organisations",
                    "corrections Corrections",
                    "identities Identities",
                    "bots Bots",
                    "decisions Decisions"),
            part(
                    "GitHub",
                    "sync GitHub sync",
                    "deliveries GitHub deliveries",
                    "hooks GitHub hooks",
                    "completeness Completeness",
                    "upstreams Upstream",
                    "pipeline Pipeline"),
            part("Portal", "users Users and roles"));

    /** Each place as its section and its label. */
    private static DeskMenu part(String label, String... places) {
        return new DeskMenu(label, Arrays.stream(places).map(DeskMenu::place).toList());
    }

    private static Place place(String named) {
        int blank = named.indexOf(' ');
        var section = named.substring(0, blank);
        var href = switch (section) {
            case "today" -> "/admin";
            case "tables" -> "/admin/tables/invoices";
            default -> "/admin/" + section;
        };
        return new Place(section, href, named.substring(blank + 1));
    }
}
