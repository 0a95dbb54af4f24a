package dev.stoa.event;

import dev.stoa.group.UserGroup;
import dev.stoa.site.Option;
import java.time.ZoneId;
import java.util.List;

/** What the form suggests; other groups and zones may be typed as well. */
public record MeetupChoices(List<Option> groups, List<Option> repeats, List<String> zones) {

    private static final int MOST = 500;

    static MeetupChoices of() {
        return new MeetupChoices(
                UserGroup.<UserGroup>find("order by name").page(0, MOST).stream()
                        .map(group -> new Option(group.slug, group.name))
                        .toList(),
                Repeats.options(),
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone ->
                                zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                        .sorted()
                        .toList());
    }
}
