package dev.stoa.sponsorship.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic between two currencies, as a table. The expected sums were worked out by hand. */
class ConversionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 3);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # amount,      from, perEuro,  to,  perEuro,   result,         why
            45000,         SEK,  11.43,    EUR, 1,         3937.01,        45000 / 11.43 = 3937.0078
            100,           EUR,  1,        SEK, 11.43,     1143.00,        the other way round
            1,             EUR,  1,        USD, 1.005,     1.00,           a tie goes to the even cent below
            3,             EUR,  1,        USD, 1.005,     3.02,           3.015 is a tie: 2 is even
            1,             EUR,  1,        USD, 1.015,     1.02,           1.015 is a tie: 2 is even
            1,             EUR,  1,        USD, 1.025,     1.02,           1.025 is a tie: 2 is even
            1,             EUR,  1,        USD, 1.0250001, 1.03,           just above the tie
            1,             EUR,  1,        USD, 1.0149999, 1.01,           just below the tie
            100,           EUR,  1,        JPY, 163.855,   16386,          no decimals: 16385.5 to the even 16386
            100,           EUR,  1,        JPY, 163.845,   16384,          no decimals: 16384.5 to the even 16384
            600000,        JPY,  138.02,   EUR, 1,         4347.20,        600000 / 138.02 = 4347.196
            1,             JPY,  163.85,   EUR, 1,         0.01,           0.0061 is one cent
            0,             JPY,  163.85,   EUR, 1,         0.00,           nothing stays nothing
            1,             EUR,  1,        KWD, 0.3325,    0.332,          three decimals: 0.3325 to the even 0.332
            1,             EUR,  1,        KWD, 0.3335,    0.334,          three decimals: 0.3335 to the even 0.334
            1.005,         KWD,  0.3325,   BHD, 0.4075,    1.232,          from three decimals to three: 1.23169
            10.555,        KWD,  0.3325,   JPY, 163.85,    5201,           from three decimals to none: 5201.3
            10,            USD,  1.08,     SEK, 11.43,     105.83,         over the euro: 105.8333
            0.045,         KWD,  3,        EUR, 1,         0.02,           0.015 is a tie that an inverse rate would miss
            1000000000,    USD,  1.0837,   EUR, 1,         922764602.75,   a thousand million keeps its cents
            -45000,        SEK,  11.43,    EUR, 1,         -3937.01,       a credit mirrors its sum
            -1,            EUR,  1,        USD, 1.005,     -1.00,          a tie below nothing goes to the even one too
            """)
    void roundsOnceHalfToEvenToTheMinorUnits(
            String amount, String from, String perEuroFrom, String to, String perEuroTo, String expected, String why) {
        var conversion = Conversion.of(
                Money.of(amount, from),
                Currency.getInstance(to),
                new BigDecimal(perEuroFrom),
                new BigDecimal(perEuroTo),
                DAY,
                "ECB");
        assertEquals(expected, conversion.to().amount().toPlainString(), why);
        assertEquals(to, conversion.to().currency().getCurrencyCode());
        // What is stored is enough to compute it again.
        var again = Conversion.of(
                conversion.from(),
                conversion.to().currency(),
                conversion.perEuroFrom(),
                conversion.perEuroTo(),
                DAY,
                "");
        assertEquals(conversion.to(), again.to());
    }

    @Test
    void saysTheRateTheDayAndTheSource() {
        var conversion = Conversion.of(
                Money.of("45000", "SEK"),
                Currency.getInstance("EUR"),
                new BigDecimal("11.4300000000"),
                BigDecimal.ONE,
                DAY,
                "ECB");
        assertEquals("1 SEK = 0.0874891 EUR, ECB, 3 May 2024", conversion.words());
        assertTrue(conversion.changed());
    }

    @Test
    void theSameCurrencyNeedsNoRate() {
        var none = Conversion.none(Money.of("12.50", "EUR"), DAY);
        assertEquals(none.from(), none.to());
        assertFalse(none.changed());
        assertEquals("same currency", none.words());
    }
}
