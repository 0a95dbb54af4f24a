package dev.stoa.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** ical.js in Chromium: reads a calendar file as Thunderbird does, with the zones that the file defines and no others. */
public final class IcalJs implements AutoCloseable {

    private static final Path FILE = Path.of("src/test/resources/ical.js/ical.min.js");

    private static final String READ = """
            text => {
              const calendar = new ICAL.Component(ICAL.parse(text));
              ICAL.TimezoneService.reset();
              for (const zone of calendar.getAllSubcomponents("vtimezone"))
                ICAL.TimezoneService.register(new ICAL.Timezone(zone));
              const events = calendar.getAllSubcomponents("vevent");
              const found = [];
              const say = (item, start, end) => found.push({
                uid: item.uid, title: item.summary, sequence: String(item.sequence),
                status: String(item.component.getFirstPropertyValue("status")),
                starts: start.isDate ? start.toString() : start.toJSDate().toISOString(),
                ends: end.isDate ? end.toString() : end.toJSDate().toISOString() });
              for (const event of events.filter(one => !one.hasProperty("recurrence-id"))) {
                const exceptions = events.filter(one => one.hasProperty("recurrence-id")
                  && one.getFirstPropertyValue("uid") === event.getFirstPropertyValue("uid"));
                const master = new ICAL.Event(event, { exceptions });
                if (!master.isRecurring()) { say(master, master.startDate, master.endDate); continue; }
                const dates = master.iterator();
                for (let next = dates.next(), n = 0; next && n < 500; next = dates.next(), n++) {
                  const detail = master.getOccurrenceDetails(next);
                  say(detail.item, detail.startDate, detail.endDate);
                }
              }
              const masters = events.filter(one => !one.hasProperty("recurrence-id"))
                .map(one => one.getFirstPropertyValue("uid"));
              for (const event of events) {
                if (masters.includes(event.getFirstPropertyValue("uid"))) continue;
                const lone = new ICAL.Event(event);
                say(lone, lone.startDate, lone.endDate);
              }
              return found;
            }""";

    private static final String MOMENTS = """
            ({ text, times }) => {
              const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vtimezone"));
              return times.map(time => {
                const at = ICAL.Time.fromDateTimeString(time);
                at.zone = zone;
                return at.toUnixTime();
              });
            }""";

    private final Browser browser = Browser.open();
    private final Browser.Window window = browser.window(true);

    public IcalJs() {
        try {
            var module = Files.readString(FILE).replaceAll("export\\{(\\w+) as default};", "window.ICAL=$1;");
            window.page().evaluate("script => { (0, eval)(script) }", module);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every date of every event, overrides applied, also of those that come without their series; moments in ISO 8601, whole days as dates. */
    @SuppressWarnings("unchecked")
    public List<Map<String, String>> read(String file) {
        return (List<Map<String, String>>) window.page().evaluate(READ, file);
    }

    /** The moments (seconds since 1970) of wall times in the zone that the file defines. */
    @SuppressWarnings("unchecked")
    public List<Number> moments(String file, List<String> wallTimes) {
        return (List<Number>) window.page().evaluate(MOMENTS, Map.of("text", file, "times", wallTimes));
    }

    @Override
    public void close() {
        window.close();
        browser.close();
    }
}
