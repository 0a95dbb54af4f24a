package dev.stoa.portal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stoa.event.EventFilter;
import dev.stoa.event.EventLine;
import dev.stoa.event.EventQueries;
import dev.stoa.site.Csv;
import dev.stoa.site.Cursor;
import dev.stoa.site.Paging;
import dev.stoa.site.Table;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Coming events as open data. The JSON is a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), so that feed readers take
 * it too; what a program wants stands in each item's {@code _event}.
 *
 * @param next the next page as JSON, or null
 */
record EventsAnswer(
        String version,
        String title,
        @JsonProperty("home_page_url") URI home,
        @JsonProperty("feed_url") URI feed,

        @JsonProperty("next_url") @JsonInclude(JsonInclude.Include.NON_NULL)
        URI nextUrl,

        List<Item> items,
        @JsonProperty("_total") long total,
        @JsonIgnore Instant asOf,
        @JsonIgnore String next,
        @JsonIgnore List<EventData> rows)
        implements Table {

    private static final int MOST = 500;

    record Item(
            String id,
            URI url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") Instant published,
            @JsonProperty("date_modified") Instant modified,
            List<String> tags,
            @JsonProperty("_event") EventData event) {}

    static EventsAnswer of(EventFilter filter, int page, LocalDate today, URI site, String company) {
        var search = new EventQueries(filter, today);
        long coming = search.years().stream()
                .mapToLong(count -> count.events() - count.past())
                .sum();
        var address = EventViews.address(filter);
        var paging = Paging.of(address.ending(".json"), Integer.toString(page), coming, MOST);
        var next = Cursor.next(address, paging);
        var found = search.coming(paging.offset(MOST), MOST);
        return new EventsAnswer(
                "https://jsonfeed.org/version/1.1",
                "Events of " + company,
                site.resolve(address.toString()),
                site.resolve(address.ending(".json").toString()),
                next == null ? null : site.resolve(next),
                found.stream().map(event -> item(event, site)).toList(),
                coming,
                found.stream().map(EventLine::changedAt).max(Instant::compareTo).orElse(null),
                next,
                found.stream().map(event -> EventData.of(event, site)).toList());
    }

    private static Item item(EventLine event, URI site) {
        var row = EventRow.of(event);
        var url = site.resolve("/events/" + event.slug());
        return new Item(
                url.toString(),
                url,
                row.badge().isEmpty() ? event.title() : row.badge() + ": " + event.title(),
                row.days() + (row.time() == null ? "" : ", " + row.time() + " " + row.zone()) + ", " + row.place(),
                event.announcedAt(),
                event.changedAt(),
                event.topics(),
                EventData.of(event, site));
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public String csv() {
        return Csv.of(EventData.class, rows);
    }
}
