package dev.stoa.sponsorship.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.imports.ConferenceImport;
import dev.stoa.notice.Notice;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.sponsorship.SponsorshipHistory;
import dev.stoa.sponsorship.contract.Contract;
import dev.stoa.sponsorship.invoice.BookingHistory;
import dev.stoa.sponsorship.invoice.Invoice;
import dev.stoa.sponsorship.invoice.InvoiceState;
import dev.stoa.support.Desk;
import dev.stoa.support.World;
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

/** Taking a recorded history of contracts, invoices and so on through the real rules. */
@QuarkusTest
class MatterHistoryTest {

    private static final Path SAMPLE = Path.of("content/sample");

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    ConferenceImport conferences;

    @Inject
    SponsorshipHistory sponsorships;

    @Inject
    MatterHistory history;

    @Inject
    BookingHistory bookings;

    @TempDir
    Path folder;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void takesTheWholeSampleOnceAndTellsNobody() {
        var files = SAMPLE.resolve("sponsorships");
        conferences.confsTech(SAMPLE.resolve("conferences"));
        sponsorships.read(files, true);
        var first = history.read(files, true);
        assertEquals(List.of(), first.rejected());
        assertTrue(first.added() > 400, first.toString());
        assertEquals(List.of(), bookings.read(files).rejected());
        assertEquals(0, history.read(files, true).added());
        assertEquals(0, bookings.read(files).added());
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(0, Notice.count());
            assertEquals(Contract.count(), Contract.count("sample"));
            for (var state : InvoiceState.values()) {
                assertTrue(
                        Invoice.count("state", state) > 0
                                || state == InvoiceState.CREDITED
                                || state == InvoiceState.APPROVED
                                || state == InvoiceState.RECEIVED,
                        state + " is in the sample");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody | Agreement |            | There is no sponsorship with this key.",
                "ours   | ''        |            | Give it a short name.",
                "ours   | Agreement | 2025-01-20 executed lena/legal | A contract that is requested cannot become executed.",
                "ours   | Agreement | 2025-01-20 received finn/finance | Only editors or legal may receive a contract.",
                "ours   | Agreement | 2025-01-20 signed lena/legal | There is no state signed.",
                "ours   | Agreement | soon | A move reads like",
            })
    void whatBreaksARuleIsRefusedWithTheSentence(String key, String title, String moves, String sentence)
            throws IOException {
        long id = desk.sponsorship(desk.pycon());
        QuarkusTransaction.requiringNew()
                .run(() -> dev.stoa.sponsorship.Sponsorship.update("sourceKey = 'ours' where id = ?1", id));
        Files.writeString(
                folder.resolve("contracts.csv"),
                "key,begun,by,moves,title,counterparty,owner\n%s,2025-01-10,erik,%s,%s,Them,erik\n"
                        .formatted(key, moves == null ? "" : moves, title));
        var report = history.read(folder, false);
        assertEquals(0, report.added());
        assertEquals(
                List.of("contracts.csv, line 2"),
                report.rejected().stream().map(Rejection::where).toList());
        assertTrue(report.rejected().getFirst().reason().startsWith(sentence), report.toString());
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> Contract.count()));
    }
}
