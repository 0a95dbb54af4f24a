package dev.stoa.portal;

import dev.stoa.group.GroupLine;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Address;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One user group, and the others of its country. Two statements.
 *
 * @param position degrees as people read them, or null
 * @param map where a map of the place is, or null
 */
public record GroupPage(
        String slug,
        String name,
        String place,
        String region,
        boolean virtual,
        boolean paused,
        String url,
        String site,
        List<String> topics,
        String position,
        String map,
        Link country,
        List<GroupLine> neighbours) {

    static Optional<GroupPage> of(String slug) {
        return UserGroup.visible(slug).map(GroupPage::of);
    }

    private static GroupPage of(UserGroup group) {
        return new GroupPage(
                group.slug,
                group.name,
                group.city == null ? group.country : group.city + ", " + group.country,
                group.region,
                group.virtual,
                group.status == GroupStatus.PAUSED,
                group.url,
                SiteName.of(group.url),
                List.copyOf(group.topics),
                group.latitude == null
                        ? null
                        : degrees(group.latitude, "N", "S") + " " + degrees(group.longitude, "E", "W"),
                group.latitude == null ? null : map(group.latitude, group.longitude),
                new Link(
                        group.country,
                        Address.of("/groups").with("country", group.country).toString()),
                group.neighbours());
    }

    private static String degrees(double value, String positive, String negative) {
        return String.format(Locale.ROOT, "%.3f° %s", Math.abs(value), value < 0 ? negative : positive);
    }

    private static String map(double latitude, double longitude) {
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=11/%1$.5f/%2$.5f",
                latitude,
                longitude);
    }
}
