package dev.stoa.event.imports;

import dev.stoa.event.MeetupForm;
import dev.stoa.event.MeetupPlan;
import dev.stoa.event.Repeats;
import dev.stoa.event.SeriesTold;
import dev.stoa.event.SeriesTold.DateTold;
import dev.stoa.event.WallTime;
import dev.stoa.event.Zones;
import dev.stoa.event.imports.IcalEvent.Line;
import dev.stoa.group.UserGroup;
import dev.stoa.site.ImportedRow.Refused;
import dev.stoa.site.SearchText;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Meetups of a calendar (RFC 5545): events with the same UID are one series, the one without RECURRENCE-ID is the plan, the
 * others are dates that differ. Times are read as wall times of their TZID; a time in UTC is told by the clocks of the
 * calendar's zone or the group's, unless it repeats: a rule in UTC stays in UTC.
 */
final class MeetupCalendarFile {

    private static final ZoneId UTC = ZoneId.of("Etc/UTC");
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final UserGroup group;
    private final Validator validator;
    private final ZoneId zone;

    private MeetupCalendarFile(UserGroup group, ZoneId calendar, Validator validator) {
        this.group = group;
        this.validator = validator;
        this.zone = calendar != null
                ? calendar
                : Zones.of(group.city, group.country).orElse(null);
    }

    static List<Told<SeriesTold>> read(Upload file, UserGroup group, Validator validator) {
        var calendar = IcalFile.read(file);
        var reading = new MeetupCalendarFile(group, calendar.zone(), validator);
        var told = new ArrayList<Told<SeriesTold>>();
        var byUid = calendar.events().stream()
                .collect(Collectors.groupingBy(
                        event -> event.has("UID") ? event.text("UID") : event.where(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byUid.values().forEach(events -> told.add(reading.series(events)));
        return told;
    }

    private Told<SeriesTold> series(List<IcalEvent> events) {
        var master =
                events.stream().filter(event -> !event.has("RECURRENCE-ID")).findFirst();
        var first = master.orElse(events.getFirst());
        var name = SearchText.typed(first.text("SUMMARY"));
        try {
            if (master.isEmpty()) {
                throw new Refused("the series that it is a date of is not in the file");
            }
            var plan = plan(first);
            var exdates = new TreeSet<>(first.all("EXDATE").stream()
                    .flatMap(line -> IcalTime.all("EXDATE", line).stream())
                    .map(out -> out.wholeDay()
                            ? out.local()
                                    .toLocalDate()
                                    .atTime(plan.when().starts().toLocalTime())
                            : out.in(plan.when().zone()))
                    .toList());
            var dates = events.stream()
                    .filter(event -> event.has("RECURRENCE-ID"))
                    .map(event -> date(event, plan))
                    .toList();
            return Told.of(first.where(), name, new SeriesTold(first.uid(), plan, exdates, dates, first.cancelled()));
        } catch (Refused wrong) {
            return Told.refused(first.where(), name, wrong.getMessage());
        } catch (DateTimeException | ArithmeticException far) {
            return Told.refused(first.where(), name, "its time is out of reach");
        }
    }

    private MeetupPlan plan(IcalEvent event) {
        if (event.has("RDATE")) {
            throw new Refused("it has dates beside its rule (RDATE): plan these by hand");
        }
        var when = when(event, null);
        var form = new MeetupForm();
        form.title = event.text("SUMMARY");
        form.description = cut(event.text("DESCRIPTION"));
        form.date = when.starts().toLocalDate().toString();
        form.time = when.starts().toLocalTime().toString();
        form.minutes = Integer.toString(when.minutes());
        form.zone = when.zone().getId();
        form.url = event.one("URL").map(Line::value).orElse("");
        form.topics = String.join(",", event.texts("CATEGORIES"));
        form.repeats = Repeats.ONCE.id();
        form.rule = "";
        form.until = "";
        form.count = "";
        event.one("RRULE").ifPresent(rule -> new IcalRule(rule).into(form, when));
        place(event.text("LOCATION"), form);
        return MeetupRow.checked(form, validator).plan();
    }

    private DateTold date(IcalEvent event, MeetupPlan plan) {
        var line = event.one("RECURRENCE-ID").orElseThrow();
        if (line.parameters().containsKey("RANGE")) {
            throw new Refused("one date changes all that follow (RANGE): split the series by hand");
        }
        var key = IcalTime.of("RECURRENCE-ID", line).in(plan.when().zone());
        var title = SearchText.typed(event.text("SUMMARY"));
        return new DateTold(
                key,
                title.isEmpty() ? plan.title() : title,
                when(event, plan.when().zone()),
                event.cancelled());
    }

    /** @param wanted the zone of the series; null where the event says it */
    private WallTime when(IcalEvent event, ZoneId wanted) {
        var start = IcalTime.of("DTSTART", event.one("DTSTART").orElseThrow(() -> new Refused("DTSTART is missing")));
        if (start.wholeDay()) {
            throw new Refused("it lasts whole days and has no time: import it as a conference");
        }
        var place = wanted == null ? zone(event, start) : wanted;
        var starts = start.in(place);
        var length = event.one("DTEND")
                .map(line -> Duration.between(
                        starts.atZone(place),
                        IcalTime.of("DTEND", line).in(place).atZone(place)))
                .or(() -> event.one("DURATION").map(ConferenceCalendar::duration))
                .orElseThrow(() -> new Refused("it has neither DTEND nor DURATION"));
        if (length.toMinutes() < 1 || length.toDays() > 7) {
            throw new Refused("it lasts " + length.toMinutes() + " minutes");
        }
        return new WallTime(starts, (int) length.toMinutes(), place);
    }

    private ZoneId zone(IcalEvent event, IcalTime start) {
        boolean utc = ZoneOffset.UTC.equals(start.zone()) || UTC.equals(start.zone());
        if (start.zone() != null && !utc) {
            return start.zone();
        }
        if (utc && event.has("RRULE")) {
            return UTC;
        }
        if (zone == null && !utc) {
            throw new Refused("its time has no zone, and neither calendar nor group tell one");
        }
        return zone == null ? UTC : zone;
    }

    private void place(String location, MeetupForm form) {
        boolean address = location.matches("(?i)https?://\\S+");
        form.online = address ? location : "";
        form.venue = address || location.equalsIgnoreCase("online") ? "" : cut(location, 200);
        form.address = "";
        form.city = "";
        form.country = "";
        if (form.venue.isEmpty() && form.online.isEmpty() && group.virtual) {
            form.online = form.url.isEmpty() ? group.url : form.url;
        }
        MeetupRow.atHome(form, group);
        if (form.city.isEmpty() && form.online.isEmpty()) {
            // Without a city of the group's own, the last word but the country is the best that is told.
            var parts = location.split(",");
            form.city = parts.length > 1 ? parts[parts.length - 2].strip() : location.strip();
            form.country = group.country;
        }
    }

    private static String cut(String text) {
        return cut(text, LONGEST_DESCRIPTION);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
