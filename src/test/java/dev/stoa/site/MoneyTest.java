package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as people type them; what is wrong is said by a message bundle, so the application runs. */
@QuarkusTest
class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12500      | EUR | EUR 12,500",
                "12,500.50  | eur | EUR 12,500.50",
                "12 500     | SEK | SEK 12,500",
                "120000     | JPY | JPY 120,000",
                "1.125      | KWD | KWD 1.125",
                "0          | USD | USD 0",
            })
    void readsWhatPeopleType(String typed, String currency, String shown) {
        assertEquals(shown, Money.parse(typed, currency).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.500,00  | EUR | point",
                "12,5       | EUR | point",
                "-5         | EUR | point",
                "1e99       | EUR | point",
                "''         | EUR | point",
                "2000000000 | EUR | more than",
                "100.5      | JPY | no decimals",
                "1.999      | EUR | 2 decimals",
                "5          | XX  | three letters",
                "5          | ''  | three letters",
            })
    void refusesWithASentence(String typed, String currency, String says) {
        var refused = assertThrows(Money.NotMoney.class, () -> Money.parse(typed, currency));
        assertTrue(refused.getMessage().contains(says), refused.getMessage());
    }

    @Test
    void neverAddsTwoCurrencies() {
        var euro = Money.of("1", "EUR");
        assertEquals("EUR 3", euro.plus(Money.of("2", "EUR")).toString());
        assertThrows(IllegalArgumentException.class, () -> euro.plus(Money.of("2", "SEK")));
    }
}
