package dev.stoa.event;

import dev.stoa.site.geo.Country;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The IANA zone of a place, as far as it can be told from the names of city and country.
 *
 * <p>The table ({@code event/zones.properties}) knows countries with one zone, the states of the large ones ("Portland,
 * OR"), and cities that differ from the rest of their country or state. What it does not know has no zone: a wrong one
 * would be worse than none.
 */
public final class Zones {

    private static final Properties TABLE = table();

    private Zones() {}

    /** The zone: of the city, else of the state behind the comma, else of the country. */
    public static Optional<ZoneId> of(String city, String country) {
        if (country == null) {
            return Optional.empty();
        }
        var land = Country.named(country);
        return Stream.of(land + "/" + city, land + "/" + state(city), land)
                .map(TABLE::getProperty)
                .filter(zone -> zone != null)
                .findFirst()
                .map(ZoneId::of);
    }

    private static String state(String city) {
        return city == null ? "" : city.substring(city.lastIndexOf(',') + 1).strip();
    }

    private static Properties table() {
        var table = new Properties();
        try (var file = new InputStreamReader(
                Zones.class.getResourceAsStream("/event/zones.properties"), StandardCharsets.UTF_8)) {
            table.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table;
    }
}
