package dev.stoa.sponsorship.document;

import static dev.stoa.support.Matters.page;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.stoa.sponsorship.asset.AssetHistory;
import dev.stoa.support.Desk;
import dev.stoa.support.Ledger;
import dev.stoa.support.LittleClamd;
import dev.stoa.support.Paperwork;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documents and assets of the sample world, told by the importers that tell them there. */
@QuarkusTest
@TestSecurity(user = "root", roles = "admin")
class SamplePaperworkTest {

    private static final Path SAMPLE = Path.of("content/sample/sponsorships");

    @Inject
    World world;

    @Inject
    Desk desk;

    @Inject
    Ledger ledger;

    @Inject
    LittleClamd clamd;

    @Inject
    DocumentHistory documents;

    @Inject
    AssetHistory assets;

    @BeforeEach
    void theSponsorships() throws IOException {
        world.reset();
        clamd.is(LittleClamd.Mood.UNSET);
        var keys = new TreeSet<String>();
        for (var file : List.of("documents.csv", "assets.csv")) {
            try (var csv = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve(file))) {
                csv.forEach(row -> keys.add(row.getField("key")));
            }
        }
        for (var key : keys) {
            var edition = desk.edition(key, LocalDate.of(2025, 6, 15), "Malmö", "Sweden");
            ledger.change("update sponsorship set source_key = '" + key + "' where id = " + desk.sponsorship(edition));
        }
    }

    @Test
    void allOfItIsTakenOnceAndMarkedAsSample() {
        var first = documents.read(SAMPLE.resolve("documents.csv"), true);
        assertEquals(List.of(), first.rejected());
        assertEquals(5, first.added());
        assertEquals(0, documents.read(SAMPLE.resolve("documents.csv"), true).added());
        var asked = assets.read(SAMPLE.resolve("assets.csv"), true);
        assertEquals(List.of(), asked.rejected());
        assertEquals(3, asked.added());
        assertEquals(0, assets.read(SAMPLE.resolve("assets.csv"), true).added());

        var list = page("/admin/sponsorships/1/documents");
        assertEquals(2, list.select("tbody .badge.wait").size());
        for (var document : list.select("tbody th a").eachAttr("href")) {
            var file = page(document).selectFirst("#versions tbody a").attr("href");
            var text = Paperwork.text(given().get(file).asByteArray());
            assertTrue(text.contains("Sample data: the conference is real, this sponsorship is invented."), text);
        }
        assertTrue(page("/admin/sponsorships/1/assets").text().contains("a file that fits"));
    }
}
