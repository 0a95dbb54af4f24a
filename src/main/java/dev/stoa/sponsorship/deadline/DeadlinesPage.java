package dev.stoa.sponsorship.deadline;

import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is due: mine, everybody's, or what is overdue. One statement for each source. */
public record DeadlinesPage(List<Row> rows, List<Facet> views, String view, Paging paging) {

    static final int SIZE = 50;

    /** What can be looked at. */
    enum View {
        MINE("Mine"),
        ALL("Everybody's"),
        OVERDUE("Overdue");

        private final String label;

        View(String label) {
            this.label = label;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(String slug) {
            return Arrays.stream(values())
                    .filter(view -> view.slug().equals(slug))
                    .findFirst()
                    .orElse(MINE);
        }

        boolean shows(Due due, String user, Instant now) {
            return switch (this) {
                case MINE -> due.owner().equals(user) || due.backup().equals(user);
                case ALL -> true;
                case OVERDUE -> due.late(now);
            };
        }
    }

    /**
     * @param at the exact moment; null while it is not known
     */
    public record Row(
            String words,
            boolean late,
            Instant at,
            String title,
            String href,
            String sponsorship,
            String sponsorshipHref,
            String owner,
            String says,
            String cost) {

        static Row of(Due due, Instant now) {
            return new Row(
                    due.words(now),
                    due.late(now),
                    due.at(),
                    due.title(),
                    due.href(),
                    due.sponsorshipTitle(),
                    "/admin/sponsorships/" + due.sponsorship(),
                    due.owner(),
                    due.says(),
                    due.cost());
        }
    }

    static DeadlinesPage of(List<Due> open, String view, String page, String user, Instant now) {
        var chosen = View.of(view);
        var address = Address.of("/admin/deadlines").with("view", chosen == View.MINE ? null : chosen.slug());
        var shown = open.stream().filter(due -> chosen.shows(due, user, now)).toList();
        var paging = Paging.of(address, page, shown.size(), SIZE);
        int first = paging.offset(SIZE);
        return new DeadlinesPage(
                shown.subList(Math.min(first, shown.size()), Math.min(first + SIZE, shown.size())).stream()
                        .map(due -> Row.of(due, now))
                        .toList(),
                Arrays.stream(View.values())
                        .map(each -> new Facet(
                                each.label,
                                open.stream()
                                        .filter(due -> each.shows(due, user, now))
                                        .count(),
                                Address.of("/admin/deadlines")
                                        .with("view", each == View.MINE ? null : each.slug())
                                        .toString(),
                                each == chosen))
                        .toList(),
                chosen.slug(),
                paging);
    }
}
