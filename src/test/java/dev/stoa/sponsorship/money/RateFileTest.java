package dev.stoa.sponsorship.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.sponsorship.money.RateFile.Quote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ECB's files in all the forms in which they come, and what only looks like one. */
class RateFileTest {

    static final String DAILY_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            	<gesmes:subject>Reference rates</gesmes:subject>
            	<gesmes:Sender>
            		<gesmes:name>European Central Bank</gesmes:name>
            	</gesmes:Sender>
            	<Cube>
            		<Cube time='2024-05-03'>
            			<Cube currency='USD' rate='1.0744'/>
            			<Cube currency='JPY' rate='164.45'/>
            			<Cube currency='SEK' rate='11.6055'/>
            		</Cube>
            		<Cube time="2024-05-02"><Cube currency="USD" rate="1.0723"/></Cube>
            	</Cube>
            </gesmes:Envelope>
            """;

    private static final String HISTORY_CSV = """
            Date,USD,JPY,BGN,CYP,
            2024-05-03,1.0744,164.45,1.9558,N/A,
            2024-05-02,1.0723,166.3,1.9558,N/A,
            """;

    private static final String DAILY_CSV = "Date, USD, JPY, BGN, \n03 May 2024, 1.0744, 164.45, 1.9558, \n";

    @Test
    void readsTheXml() throws Exception {
        assertEquals(
                List.of(
                        quote("USD", "2024-05-03", "1.0744"),
                        quote("JPY", "2024-05-03", "164.45"),
                        quote("SEK", "2024-05-03", "11.6055"),
                        quote("USD", "2024-05-02", "1.0723")),
                read(DAILY_XML).quotes());
    }

    @Test
    void readsTheHistoryAndLeavesOutWhatWasNotQuoted() throws Exception {
        var file = read("\uFEFF" + HISTORY_CSV);
        assertEquals(6, file.quotes().size());
        assertEquals(quote("USD", "2024-05-03", "1.0744"), file.quotes().getFirst());
        assertEquals(List.of(), file.rejected());
    }

    @Test
    void readsTheDayAsItsCsvWritesIt() throws Exception {
        assertEquals(
                List.of(
                        quote("USD", "2024-05-03", "1.0744"),
                        quote("JPY", "2024-05-03", "164.45"),
                        quote("BGN", "2024-05-03", "1.9558")),
                read(DAILY_CSV).quotes());
    }

    @Test
    void opensTheZip() throws Exception {
        assertEquals(
                6,
                RateFile.read(zip("eurofxref-hist.csv", HISTORY_CSV)).quotes().size());
        assertEquals(
                4, RateFile.read(zip("eurofxref-hist.xml", DAILY_XML)).quotes().size());
    }

    @Test
    void aRateThatIsNoneIsRefusedAndTheOthersAreTaken() throws Exception {
        var file = read(
                "Date,USD,JPY,SEK,GBP\n2024-05-03,1.0744,-3,0,1e9\nyesterday,1,2,3,4\n2024-05-02,1.0723,166.3,,\n");
        assertEquals(3, file.quotes().size());
        assertEquals(
                List.of(
                        "line 2 JPY This is no rate like 1.0834.",
                        "line 2 SEK No currency is worth that.",
                        "line 2 GBP This is no rate like 1.0834.",
                        "line 3 yesterday This is no day like 2024-05-31."),
                file.rejected().stream()
                        .map(one -> one.where() + " " + one.name() + " " + one.reason())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | There is no rate in this file.",
                "hello                       | begins with Date",
                "Date,USD                    | There is no rate in this file.",
                "<html><body>404</body>      | broken",
                "<?xml version='1.0'?><a/>   | There is no rate in this file.",
                "<Cube time='2024-05-03'><Cu | broken",
                "PK and then nothing         | no CSV or XML file in this zip",
            })
    void whatIsNoneOfThemIsSaid(String content, String sentence) {
        var refusal = assertThrows(RateFile.Unreadable.class, () -> read(content));
        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }

    @Test
    void followsNoEntityToAFile() throws IOException {
        var secret = Files.writeString(Files.createTempFile("secret", ".txt"), "1.5");
        var xml = "<!DOCTYPE a [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><Cube time='2024-05-03'>"
                + "<Cube currency='USD' rate='&s;'/></Cube>";
        assertThrows(RateFile.Unreadable.class, () -> read(xml));
    }

    @Test
    void aBombIsNotOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            var block = new byte[1_000_000];
            for (int i = 0; i < 45; i++) {
                zip.write(block);
            }
        }
        var refusal = assertThrows(RateFile.Unreadable.class, () -> RateFile.read(bytes.toByteArray()));
        assertTrue(refusal.getMessage().contains("too large"), refusal.getMessage());
    }

    @Test
    void readsTheSample() throws Exception {
        var file = RateFile.read(Files.readAllBytes(Path.of("content/sample/sponsorships/rates.csv")));
        assertEquals(List.of(), file.rejected());
        assertTrue(file.quotes().size() > 800, "only " + file.quotes().size());
    }

    private static RateFile read(String text) throws RateFile.Unreadable {
        return RateFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Quote quote(String currency, String day, String perEuro) {
        return new Quote(currency, LocalDate.parse(day), new BigDecimal(perEuro));
    }
}
