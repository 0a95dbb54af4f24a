package dev.stoa.portal;

import dev.stoa.event.EventFilter;
import dev.stoa.event.EventFilter.Part;
import dev.stoa.site.Address;
import dev.stoa.site.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * The ways to look at the same events: as a list, as a month, as a calendar of one's own.
 *
 * @param feed the calendar's address below the site
 * @param hidden what a search form must send along, so that the rest of the choice stays
 */
public record EventViews(List<Switch> ways, String feed, String atom, String json, List<Hidden> hidden) {

    /** A choice that stays while somebody types. */
    public record Hidden(String name, String value) {}

    static EventViews of(EventFilter filter, YearMonth month, LocalDate today) {
        var texts = Texts.of(EventsTexts.class);
        var address = address(filter);
        var shown = month == null ? YearMonth.from(today) : month;
        return new EventViews(
                List.of(
                        new Switch(texts.list(), address.toString(), month == null),
                        new Switch(
                                texts.month(),
                                address.with("month", shown.toString()).toString(),
                                month != null)),
                address.ending(".ics").toString(),
                address.ending(".atom").toString(),
                address.ending(".json").toString(),
                Arrays.stream(Part.values())
                        .filter(part -> !filter.value(part).isEmpty())
                        .map(part -> new Hidden(part.parameter(), filter.value(part)))
                        .toList());
    }

    /** The events with this choice: the state of every list is its address. */
    static Address address(EventFilter filter) {
        var address = Address.of("/events").with("q", filter.words());
        for (var part : Part.values()) {
            address = address.with(part.parameter(), filter.value(part));
        }
        return address;
    }
}
