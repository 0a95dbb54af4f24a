package dev.stoa.event.imports;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The IANA zone behind a TZID. Calendars are free in how they name a zone (RFC 5545, 3.2.19): most use IANA's names, some put
 * a path before them, and Outlook has names of its own, of which the frequent ones are known here by
 * <a href="https://github.com/unicode-org/cldr/blob/main/common/supplemental/windowsZones.xml">CLDR's table</a>.
 */
final class IcalZones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("UTC", "Etc/UTC"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Central European Standard Time", "Europe/Warsaw"),
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
            Map.entry("FLE Standard Time", "Europe/Kiev"),
            Map.entry("GTB Standard Time", "Europe/Bucharest"),
            Map.entry("Turkey Standard Time", "Europe/Istanbul"),
            Map.entry("Israel Standard Time", "Asia/Jerusalem"),
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Mountain Standard Time", "America/Denver"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"),
            Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
            Map.entry("India Standard Time", "Asia/Calcutta"),
            Map.entry("China Standard Time", "Asia/Shanghai"),
            Map.entry("Singapore Standard Time", "Asia/Singapore"),
            Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
            Map.entry("Korea Standard Time", "Asia/Seoul"),
            Map.entry("AUS Eastern Standard Time", "Australia/Sydney"),
            Map.entry("New Zealand Standard Time", "Pacific/Auckland"));

    private IcalZones() {}

    static Optional<ZoneId> find(String tzid) {
        var name = tzid.strip().replace("\"", "");
        if (WINDOWS.containsKey(name)) {
            return Optional.of(ZoneId.of(WINDOWS.get(name)));
        }
        // "/freeassociation.sourceforge.net/Europe/Stockholm" and the like: what is behind the path.
        for (var rest = name; rest.contains("/"); rest = rest.substring(rest.indexOf('/') + 1)) {
            if (KNOWN.contains(rest)) {
                return Optional.of(ZoneId.of(rest));
            }
        }
        return Optional.empty();
    }
}
