package dev.stoa.site.geo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.site.SearchText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the place that somebody typed: coordinates, or one of some six hundred cities ({@code geo/cities.csv}: the tz
 * database's and our own), or a place that the caller knows besides. No other server is asked.
 */
public record Gazetteer(List<Place> known) {

    /**
     * @param name as people call it
     * @param country in English
     */
    public record Place(String name, String country, GeoPoint point) {

        /** "Stockholm, Sweden". */
        public String inWords() {
            return country == null || country.isEmpty() ? name : name + ", " + country;
        }
    }

    /** What was meant, and what else it could have been. */
    public record Found(Place place, List<Place> others) {}

    public static final Gazetteer CITIES = new Gazetteer(List.of());

    /** This one with more places; of the same name in the same country the first is taken. */
    public Gazetteer with(List<Place> more) {
        return new Gazetteer(Stream.concat(known.stream(), more.stream()).toList());
    }

    /** @param typed "Stockholm", "stockholm, sweden", "59.3, 18.1"; letter case and accents do not matter */
    public Optional<Found> find(String typed) {
        var point = GeoPoint.parse(typed);
        if (point.isPresent()) {
            return point.map(here -> new Found(new Place(here.inWords(), "", here), List.of()));
        }
        int comma = typed.lastIndexOf(',');
        return find(typed, null)
                .or(() -> comma < 0 ? Optional.empty() : find(typed.substring(0, comma), typed.substring(comma + 1)));
    }

    /** A city of this name in this country, if one is known. */
    public Optional<Found> find(String city, String country) {
        var name = SearchText.of(city);
        var land = land(country);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var all = Stream.concat(Cities.ALL.stream(), known.stream())
                .filter(place -> SearchText.of(place.name()).equals(name))
                .filter(place -> land.isEmpty() || land(place.country()).equals(land))
                .toList();
        // One place under two sources, or two places of one country, is one to whoever reads their names.
        var different = all.stream()
                .filter(place -> all.stream()
                                .filter(other -> Objects.equals(other.country(), place.country()))
                                .findFirst()
                                .orElseThrow()
                        == place)
                .sorted(Comparator.comparing(place -> place.name().equals(city.strip()) ? 0 : 1))
                .toList();
        return different.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(different.getFirst(), different.subList(1, different.size())));
    }

    private static String land(String typed) {
        return typed == null ? "" : SearchText.of(Country.named(typed));
    }

    /** The file, read when the first place is looked for. */
    private static final class Cities {

        static final List<Place> ALL = read();

        private static List<Place> read() {
            try (var csv = CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(
                            Gazetteer.class.getResourceAsStream("/geo/cities.csv"), StandardCharsets.UTF_8))) {
                return csv.stream().map(Cities::place).toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static Place place(NamedCsvRecord row) {
            return new Place(
                    row.getField("name"),
                    Locale.of("", row.getField("country")).getDisplayCountry(Locale.ENGLISH),
                    new GeoPoint(
                            Double.parseDouble(row.getField("latitude")),
                            Double.parseDouble(row.getField("longitude"))));
        }
    }
}
