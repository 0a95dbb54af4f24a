package dev.stoa.event;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar file in the making (RFC 5545): its events, and a definition of every zone that one of them is in. The same
 * events always make the same bytes.
 */
public final class CalendarFile {

    private static final String PRODUCT = "-//Stoa//Events//EN";
    /** How often a program should ask again (RFC 7986, 5.7, and what came before it): most answers are 304. */
    private static final Duration REFRESH = Duration.ofHours(2);

    private final Calendar calendar = new Calendar();
    private final List<VEvent> events = new ArrayList<>();
    private final Map<String, LocalDateTime> zones = new TreeMap<>();
    private Consumer<VEvent> addressed = event -> {};

    private CalendarFile() {
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
    }

    /** One event to be put into a calendar. */
    static CalendarFile single() {
        return new CalendarFile();
    }

    /**
     * A message to somebody (RFC 5546).
     *
     * @param addressed what each of its events says of sender and receiver
     */
    static CalendarFile message(Method method, Consumer<VEvent> addressed) {
        var file = new CalendarFile();
        file.calendar.add(method);
        file.addressed = addressed;
        return file;
    }

    /** A calendar to subscribe to. */
    public static CalendarFile feed(String name) {
        var file = new CalendarFile();
        file.calendar.add(ImmutableMethod.PUBLISH);
        file.calendar.add(new XProperty("X-WR-CALNAME", name));
        file.calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        file.calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        return file;
    }

    public CalendarFile add(VEvent event) {
        addressed.accept(event);
        events.add(event);
        return this;
    }

    /** An event has this wall time of this zone. */
    void uses(ZoneId zone, LocalDateTime time) {
        zones.merge(zone.getId(), time, (one, other) -> one.isBefore(other) ? one : other);
    }

    public byte[] bytes() {
        zones.forEach((zone, earliest) -> calendar.add(ZoneDefinition.of(ZoneId.of(zone), earliest)));
        events.forEach(calendar::add);
        return bytes(calendar);
    }

    /** ical4j folds by characters, RFC 5545 (3.1) counts octets: so its lines are unfolded and folded anew. */
    static byte[] bytes(Calendar calendar) {
        var lines = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.toString()
                .replace("\r\n ", "")
                .lines()
                .map(FoldedLine::of)
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
