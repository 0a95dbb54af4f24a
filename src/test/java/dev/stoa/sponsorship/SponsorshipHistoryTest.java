package dev.stoa.sponsorship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.imports.ConferenceImport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
import dev.stoa.workflow.Move;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking a recorded history through the real rules. */
@QuarkusTest
class SponsorshipHistoryTest {

    private static final Path SAMPLE = Path.of("content/sample");

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    SponsorshipHistory history;

    @Inject
    ConferenceImport conferences;

    @TempDir
    Path folder;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void takesTheWholeSampleOnce() {
        conferences.confsTech(SAMPLE.resolve("conferences"));
        var first = history.read(SAMPLE.resolve("sponsorships"), true);
        assertEquals(List.of(), first.rejected());
        assertTrue(first.added() >= 50, first.toString());
        var again = history.read(SAMPLE.resolve("sponsorships"), true);
        assertEquals(0, again.added());
        assertEquals(first.added(), again.unchanged());
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(first.added(), Sponsorship.count("sample = true"));
            assertEquals(7, PublicSponsorship.years().size());
            assertTrue(PublicSponsorship.ofYear(2022).stream().allMatch(PublicSponsorship::sample));
            Sponsorship europython =
                    Sponsorship.find("sourceKey", "sample-europython-2022").singleResult();
            assertEquals(SponsorshipState.CLOSED, europython.state);
            assertEquals("EUR 25,000", europython.money().toString());
            var moves = Move.of("sponsorship", europython.id);
            assertEquals(8, moves.size());
            assertTrue(moves.getLast().at.toString().startsWith("2022-08"), "the day on which it was made");
            assertTrue(Sponsorship.getEntityManager()
                            .createQuery("select count(distinct s.currency) from Sponsorship s", Long.class)
                            .getSingleResult()
                    >= 6);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "pycon-sweden-1925 | 100 | EUR | 2025-01-01 | -                              | No conference pycon-sweden-1925 is known.",
                "pycon-sweden-2025 | 1,5 | EUR | 2025-01-01 | -                              | Write the amount as digits with a point before the decimals, like 12500 or 12,500.00.",
                "pycon-sweden-2025 | 1.5 | JPY | 2025-01-01 | -                              | JPY has no decimals.",
                "pycon-sweden-2025 | 100 | EUR | yesterday  | -                              | The column begun is no day like 2024-05-31.",
                "pycon-sweden-2025 | 100 | EUR | 2025-01-01 | 2024-12-31,committed,anna,approver, | This move is older than the one before it.",
                "pycon-sweden-2025 | 100 | EUR | 2025-01-01 | 2025-01-02,committed,erik,approver, | Nobody may commit their own sponsorship. Ask another of the approvers to do it.",
                "pycon-sweden-2025 | 100 | EUR | 2025-01-01 | 2025-01-02,committed,vera,viewer,   | Only approvers may commit a sponsorship.",
                "pycon-sweden-2025 | 100 | EUR | 2025-01-01 | 2025-01-02,done,anna,approver,      | There is no state done.",
            })
    void aBadRowIsRefusedWholeAndSaid(
            String edition, String amount, String currency, String begun, String move, String reason)
            throws IOException {
        desk.pycon();
        write(
                "k1,%s,Gold,\"%s\",%s,erik,yes,%s,Because.,".formatted(edition, amount, currency, begun)
                        + "\nk2,pycon-sweden-2025,Silver,5,EUR,erik,no,2025-01-01,Because.,\n",
                move == null ? "" : "k1," + move);
        var report = history.read(folder, false);
        assertEquals(
                List.of(new Rejection((move == null ? "sponsorships.csv" : "moves.csv") + ", line 2", "k1", reason)),
                report.rejected());
        assertEquals(1, report.added());
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> Sponsorship.count()));
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> Move.count()), "nothing half done");
    }

    @Test
    void aMoveOfNothingIsSaid() throws IOException {
        write("", "k9,2025-01-02,committed,anna,approver,");
        assertEquals(
                List.of(new Rejection("moves.csv, line 2", "k9", "There is no sponsorship with this key.")),
                history.read(folder, false).rejected());
    }

    private void write(String sponsorships, String moves) throws IOException {
        Files.writeString(
                folder.resolve("sponsorships.csv"),
                "key,edition,tier,amount,currency,owner,published,begun,why,notes\n" + sponsorships + "\n");
        Files.writeString(folder.resolve("moves.csv"), "key,day,to,by,role,reason\n" + moves + "\n");
    }
}
