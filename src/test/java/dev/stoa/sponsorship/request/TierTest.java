package dev.stoa.sponsorship.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stoa.site.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiers as askers type them; what is wrong is said by a message bundle, so the application runs. */
@QuarkusTest
class TierTest {

    @Test
    void tiersAreATable() throws Exception {
        var tiers = Tier.typed("Gold, 45,000\n\nSilver: 20000.50 \nBronze\t0", "SEK");
        assertEquals(
                List.of("SEK 45,000", "SEK 20,000.50", "SEK 0"),
                tiers.stream().map(tier -> tier.price().toString()).toList());
        assertEquals(tiers, Tier.read(Tier.kept(tiers), "SEK"));
        assertEquals(List.of(), Tier.read("", null));
        assertEquals(
                Money.of("1.234", "BHD"),
                Tier.typed("Gold, 1.234", "BHD").getFirst().price());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gold          | SEK",
                "Gold,         | SEK",
                "Gold, -1      | SEK",
                "Gold, 1.234,5 | SEK",
                "Gold, 5000.999| SEK",
                "Gold, 500.5   | JPY",
            })
    void theLineThatIsWrongIsNamed(String line, String currency) {
        var wrong = assertThrows(Tier.NotTiers.class, () -> Tier.typed("Bronze, 100\n" + line, currency));
        assertEquals("Line 2", wrong.getMessage().substring(0, 6), wrong.getMessage());
    }
}
