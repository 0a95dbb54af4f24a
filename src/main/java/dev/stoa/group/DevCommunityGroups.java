package dev.stoa.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.group.GroupFacts.Position;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import dev.stoa.site.geo.Gazetteer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads user groups as the data of the dev-community project list them: a JSON list of {@code name, website, tags, locations,
 * calendar_feed, twitter, last_event}. Their places are words, "Quebec, QC, Canada": the country is the last of them, and
 * where the city is, {@link Gazetteer} knows or nobody.
 */
public final class DevCommunityGroups {

    private static final Pattern MEETUP = Pattern.compile("(https?://www\\.meetup\\.com/[^/]+/)events/.*");

    private static final Map<String, String> COUNTRIES = Map.of(
            "uk", "United Kingdom",
            "the netherlands", "Netherlands",
            "united states", "USA",
            "usa", "USA",
            "turkey", "Turkey");

    private static final Set<String> KNOWN = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());

    private DevCommunityGroups() {}

    /** @param where the name of the file, for people */
    public static GroupList read(String where, byte[] json) {
        var list = new GroupList();
        try {
            int row = 0;
            for (JsonNode group : new ObjectMapper().readTree(json)) {
                var fields = new ImportedRow(group);
                list.take(where + " #" + ++row, fields, () -> listed(fields));
            }
        } catch (JsonProcessingException broken) {
            list.refuse(where, "the file is not JSON");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return list;
    }

    private static ListedGroup listed(ImportedRow row) {
        var place = place(row.fields().path("locations"));
        var position = Gazetteer.CITIES
                .find(place.city() == null ? "" : place.city(), place.country())
                .map(found -> new Position(
                        found.place().point().latitude(), found.place().point().longitude()));
        return new ListedGroup(
                new GroupFacts(
                        row.required("name"),
                        place.country(),
                        null,
                        position.orElse(null),
                        website(row),
                        false,
                        topics(row.fields().path("tags"))),
                place.city(),
                links(row),
                row.date("last_event"));
    }

    private record Where(String city, String country) {}

    private static Where place(JsonNode locations) {
        var places = new ArrayList<Where>();
        locations.forEach(location -> place(location.path("name").asText("")).ifPresent(places::add));
        return places.stream()
                .filter(place -> place.city() != null)
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElseThrow(() -> new Refused(
                        locations.isEmpty()
                                ? "locations is missing"
                                : "locations names no country: "
                                        + locations.get(0).path("name").asText("")));
    }

    /** City, perhaps a state, and a country; what stands before these is a building. */
    private static Optional<Where> place(String words) {
        var parts = Arrays.stream(words.split(",")).map(String::strip).toList();
        var last = parts.getLast();
        var country = COUNTRIES.getOrDefault(last.toLowerCase(Locale.ROOT), last);
        if (!KNOWN.contains(country) && !COUNTRIES.containsValue(country)) {
            return Optional.empty();
        }
        var city = parts.size() == 1 ? null : parts.get(Math.max(0, parts.size() - 3));
        return Optional.of(new Where(city, country));
    }

    private static URI website(ImportedRow row) {
        var own = row.address("website");
        var meetup = MEETUP.matcher(row.fields().path("calendar_feed").asText(""));
        return own == null && meetup.matches() ? URI.create(meetup.group(1)) : row.requiredAddress("website");
    }

    private static TreeSet<String> topics(JsonNode tags) {
        var topics = new TreeSet<String>();
        tags.forEach(tag -> topics.addAll(GroupReading.topics(tag.asText(""))));
        return topics;
    }

    private static Map<LinkKind, String> links(ImportedRow row) {
        var links = new EnumMap<LinkKind, String>(LinkKind.class);
        var account = row.fields().path("twitter").asText("");
        if (account.matches("@\\w{1,15}")) {
            links.put(LinkKind.SOCIAL, "https://twitter.com/" + account.substring(1));
        }
        var feed = row.address("calendar_feed");
        if (feed != null && (feed.getPath().endsWith(".ics") || feed.getPath().contains("/ical/"))) {
            links.put(LinkKind.CALENDAR, feed.toString());
        }
        return links;
    }
}
