package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {

    @ParameterizedTest
    @CsvSource({
        "Stockholm, Sweden, Europe/Stockholm",
        "'Portland, OR', U.S.A., America/Los_Angeles",
        "'Nashville, TN', U.S.A., America/Chicago",
        "'Knoxville, TN', U.S.A., America/New_York",
        "'El Paso, TX', U.S.A., America/Denver",
        "'Austin, TX', U.S.A., America/Chicago",
        "Tenerife, Spain, Atlantic/Canary",
        "São Paulo, Brazil, America/Sao_Paulo",
        "Mazatlán, Mexico, America/Mazatlan"
    })
    void thePlaceTellsTheZone(String city, String country, String zone) {
        assertEquals(Optional.of(ZoneId.of(zone)), Zones.of(city, country));
    }

    @Test
    void whatTheTableDoesNotKnowHasNoZone() {
        assertEquals(Optional.empty(), Zones.of("Somewhere", "Australia"));
        assertEquals(Optional.empty(), Zones.of("Bismarck, ND", "U.S.A."));
        assertEquals(Optional.empty(), Zones.of("Atlantis", "Lemuria"));
        assertEquals(Optional.empty(), Zones.of(null, null));
    }

    @Test
    void everyZoneOfTheTableIsOneOfTheJdk() throws IOException {
        var table = new Properties();
        try (var file = new InputStreamReader(
                Zones.class.getResourceAsStream("/event/zones.properties"), StandardCharsets.UTF_8)) {
            table.load(file);
        }
        assertTrue(table.size() > 150, "the table has " + table.size() + " rows");
        table.forEach((place, zone) ->
                assertTrue(ZoneId.getAvailableZoneIds().contains(zone), place + " has the unknown zone " + zone));
    }
}
