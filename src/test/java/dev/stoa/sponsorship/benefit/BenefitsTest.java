package dev.stoa.sponsorship.benefit;

import static dev.stoa.support.Matters.form;
import static dev.stoa.support.Matters.move;
import static dev.stoa.support.Matters.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiers as they were agreed, and what of them was left on the table. */
@QuarkusTest
class BenefitsTest {

    @Inject
    World world;

    @Inject
    Desk desk;

    long pycon;

    @BeforeEach
    void reset() {
        world.reset();
        pycon = desk.sponsorship(desk.pycon());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 x Conference tickets = 2,000.50 until 2026-10-01 | Conference tickets | TICKETS | 4 | SEK 2,000.50 | 2026-10-01",
                "10× day passes   | day passes        | TICKETS | 10 |         |",
                "Logo on the page = 500 | Logo on the page | LOGO | 1 | SEK 500 |",
                "Talk until 2026-05-01 | Talk            | TALK    | 1  |         | 2026-05-01",
                "Booth, 3 x 2 m   | Booth, 3 x 2 m    | BOOTH   | 1  |         |",
                "Our thanks       | Our thanks        | OTHER   | 1  |         |",
            })
    void aLineIsReadAsPeopleWriteIt(
            String line, String title, BenefitSort sort, int quantity, String worth, LocalDate until) {
        var read = BenefitLine.all(line, "SEK").getFirst();
        assertEquals(title, read.title());
        assertEquals(sort, read.sort());
        assertEquals(quantity, read.quantity());
        assertEquals(worth, read.worth() == null ? null : read.worth().toString());
        assertEquals(until, read.expiresOn());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | Write what was agreed",
                "0 x tickets             | Line 1: Write a number from 1 to 10,000.",
                "tickets until tomorrow  | Line 1: Write the day like 2026-10-01.",
                "tickets = 1,5           | Line 1: Write the amount as digits",
            })
    void whatCannotBeReadIsSaidWithItsLine(String text, String message) {
        var wrong = assertThrows(Typed.Wrong.class, () -> BenefitLine.all(text, "SEK"));
        assertTrue(wrong.getMessage().startsWith(message), wrong.getMessage());
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void aTierIsTakenDownOnceAndStaysAsItWas() {
        var agreement = "/admin/sponsorships/" + pycon + "/benefits/agreement";
        var wrong = Jsoup.parse(form().formParam("text", "Talk\n\n<b> until never")
                .post(agreement)
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertTrue(wrong.getElementById("text-error").text().startsWith("Line 3: "));
        assertEquals("Talk\n\n<b> until never", wrong.getElementById("text").wholeText());
        form().formParam("text", "4 x Tickets = 2000 until 2025-10-01\r\nTalk")
                .post(agreement)
                .then()
                .statusCode(303);
        var list = page("/admin/sponsorships/" + pycon + "/benefits");
        assertEquals(List.of("Tickets", "Talk"), list.select("tbody th a").eachText());
        assertEquals("Gold", page(agreement).select("section h2").last().text());
        assertEquals(
                "4 x Tickets = 2000 until 2025-10-01\nTalk",
                page(agreement).selectFirst("pre").wholeText());
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> Benefit.getEntityManager()
                                .createNativeQuery("update agreed_tier set text = 'less'")
                                .executeUpdate()));
    }

    @Test
    @TestSecurity(user = "erik", roles = "editor")
    void whatNobodyHadIsAddedUpByYearAndCurrency() {
        desk.moveTo(pycon, SponsorshipState.LIVE);
        var agreement = "/admin/sponsorships/" + pycon + "/benefits/agreement";
        form().formParam("text", "4 x Tickets = 2000 until 2025-10-01\nTalk = 500")
                .post(agreement);
        move("/admin/sponsorships/" + pycon + "/benefits/2", "not-delivered", "No slot");
        assertEquals(
                List.of("2025 SEK 2,500 SEK 2,500"),
                page("/admin/benefits").select("tbody tr").eachText());
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED,     3, 1, 100, EUR, , EUR 66.67",
        "DELIVERED,     3, 3, 100, EUR, , EUR 0",
        "DELIVERED,     3, 1, 100, JPY, , JPY 67",
        "DELIVERED,     3, 2, 100, KWD, , KWD 33.333",
        "NOT_DELIVERED, 3, 1, 100, EUR, , EUR 100",
        "ENTITLED,      3, 1, 100, EUR, , EUR 0",
        "CLAIMED,       4, 1, 100, EUR, 2025-05-31, EUR 75",
        "CLAIMED,       4, 1, 100, EUR, 2025-06-01, EUR 0",
        "DECLINED,      4, 0, 100, EUR, 2025-05-31, EUR 0",
    })
    void whatIsLeftIsRoundedToTheMinorUnit(
            BenefitState state,
            int quantity,
            int used,
            BigDecimal amount,
            String currency,
            LocalDate until,
            String left) {
        var fact = new LeftOnTheTable.Fact(LocalDate.of(2025, 7, 1), state, quantity, used, amount, currency, until);
        assertEquals(left, fact.left(LocalDate.of(2025, 6, 1)).toString());
    }
}
