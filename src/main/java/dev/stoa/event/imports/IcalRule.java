package dev.stoa.event.imports;

import dev.stoa.event.MeetupForm;
import dev.stoa.event.Repeats;
import dev.stoa.event.WallTime;
import dev.stoa.event.imports.IcalEvent.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An RRULE (RFC 5545, 3.3.10) as the desk's form has it: the rule with FREQ first, and how it ends in fields of its own. */
final class IcalRule {

    private final List<String> parts;

    IcalRule(Line line) {
        parts = Arrays.stream(line.value().strip().toUpperCase(Locale.ROOT).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    void into(MeetupForm form, WallTime when) {
        if (value("COUNT").equals("1")) {
            return;
        }
        var rest = new ArrayList<String>();
        parts.stream().filter(part -> part.startsWith("FREQ=")).forEach(rest::add);
        parts.stream()
                .filter(part -> !part.startsWith("FREQ=") && !part.startsWith("COUNT=") && !part.startsWith("UNTIL="))
                .filter(part -> !part.equals("INTERVAL=1"))
                .forEach(rest::add);
        form.repeats = Repeats.RULE.id();
        form.rule = String.join(";", rest);
        form.count = value("COUNT");
        if (!value("UNTIL").isEmpty()) {
            form.until = until(when);
        }
    }

    /** The last day on which it may begin, by the clocks of the series. */
    private String until(WallTime when) {
        var until = IcalTime.of("UNTIL", new Line(value("UNTIL"), Map.of()));
        var local = until.in(when.zone());
        var day = local.toLocalDate();
        boolean before =
                !until.wholeDay() && local.toLocalTime().isBefore(when.starts().toLocalTime());
        return (before ? day.minusDays(1) : day).toString();
    }

    private String value(String name) {
        return parts.stream()
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
