package dev.stoa.event.imports;

import dev.stoa.event.imports.IcalEvent.Line;
import dev.stoa.site.ImportedRow.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/**
 * A calendar file's events as they are written. Lines are taken apart by ical4j; what they mean is read by us, since other
 * calendars' zones and rules are to be checked, not believed.
 */
final class IcalFile implements ContentHandler {

    private static final int MOST = 5_000;

    private final String name;
    private final List<IcalEvent> events = new ArrayList<>();
    private final ArrayList<String> inside = new ArrayList<>();
    private ZoneId zone;
    private Map<String, List<Line>> lines = new HashMap<>();
    private String property;
    private String value;
    private Map<String, String> parameters = new HashMap<>();

    private IcalFile(String name) {
        this.name = name;
    }

    /** @throws Refused where it is no calendar */
    static IcalFile read(Upload file) {
        var calendar = new IcalFile(file.name());
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(file.text()), true), calendar);
        } catch (ParserException broken) {
            throw new Refused("the file is no calendar, as line " + broken.getLineNo() + " shows");
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // What others write can be odd in more ways than the parser knows.
            throw new Refused("the file is no calendar");
        }
        return calendar;
    }

    List<IcalEvent> events() {
        return events;
    }

    /** The calendar's own zone (X-WR-TIMEZONE), for times that name none; or null. */
    ZoneId zone() {
        return zone;
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String component) {
        inside.add(component.toUpperCase(Locale.ROOT));
        if (isEvent()) {
            lines = new HashMap<>();
        }
    }

    @Override
    public void endComponent(String component) {
        if (isEvent()) {
            if (events.size() == MOST) {
                throw new Refused("the file has more than %,d events".formatted(MOST));
            }
            events.add(new IcalEvent(name + " #" + (events.size() + 1), lines));
        }
        inside.removeLast();
    }

    @Override
    public void startProperty(String property) {
        this.property = property.toUpperCase(Locale.ROOT);
        this.value = "";
        this.parameters = new HashMap<>();
    }

    @Override
    public void parameter(String name, String value) {
        parameters.put(name.toUpperCase(Locale.ROOT), value);
    }

    @Override
    public void propertyValue(String value) {
        this.value = value;
    }

    @Override
    public void endProperty(String name) {
        if (isEvent()) {
            lines.computeIfAbsent(property, unknown -> new ArrayList<>()).add(new Line(value, parameters));
        } else if (inside.isEmpty() && property.equals("X-WR-TIMEZONE")) {
            zone = IcalZones.find(value).orElse(null);
        }
    }

    /** Directly inside of an event: what its alarms say is theirs. */
    private boolean isEvent() {
        return inside.size() == 1 && inside.getFirst().equals("VEVENT");
    }
}
