package dev.stoa.sponsorship.money;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.stoa.site.ImportReport.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the euro foreign exchange reference rates as the ECB publishes them (ecb.europa.eu, "Euro foreign exchange reference rates"):
 * eurofxref-daily.xml, eurofxref-hist.xml, eurofxref.csv, eurofxref-hist.csv, and the zip files of the last two. What a file is, its
 * content says, not its name.
 *
 * @param quotes what was read, each currency and day once
 * @param rejected what was not, and why
 */
record RateFile(List<Quote> quotes, List<Rejection> rejected) {

    /** All currencies since 1999 have 8 MB as XML, the largest form; more is no file of the ECB. */
    static final int LARGEST = 40_000_000;

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000L);
    private static final DateTimeFormatter DAILY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAILY_SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Units of a currency for one euro on a day. */
    record Quote(String currency, LocalDate day, BigDecimal perEuro) {}

    /** It is none of the ECB's forms; the message says what was expected. */
    static final class Unreadable extends Exception {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    private record Key(String currency, LocalDate day) {}

    /** Gathers quotes; the first of a currency and day stays. */
    private static final class Gathering {
        final Map<Key, Quote> quotes = new LinkedHashMap<>();
        final List<Rejection> rejected = new ArrayList<>();

        void take(String where, String currency, LocalDate day, String text) {
            var value = text.strip();
            if (value.isEmpty() || value.equals("N/A") || currency.equals("EUR")) {
                return;
            }
            if (!currency.matches("[A-Z]{3}")) {
                rejected.add(new Rejection(where, currency, "This is no currency of ISO 4217."));
                return;
            }
            if (!value.matches("\\d{1,10}(\\.\\d{1,10})?")) {
                rejected.add(new Rejection(where, currency, "This is no rate like 1.0834."));
                return;
            }
            var rate = new BigDecimal(value);
            if (rate.signum() == 0 || rate.compareTo(MOST) >= 0) {
                rejected.add(new Rejection(where, currency, "No currency is worth that."));
                return;
            }
            quotes.putIfAbsent(new Key(currency, day), new Quote(currency, day, rate));
        }
    }

    static RateFile read(byte[] bytes) throws Unreadable {
        var content = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' ? unzipped(bytes) : bytes;
        var text = new String(content, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        var all = new Gathering();
        if (text.startsWith("<")) {
            xml(text, all);
        } else {
            csv(text, all);
        }
        if (all.quotes.isEmpty()) {
            throw new Unreadable("There is no rate in this file. It should be eurofxref-daily.xml, eurofxref-hist.xml"
                    + " or eurofxref-hist.zip from the ECB, or a CSV file of the same shape: Date, USD, JPY …");
        }
        return new RateFile(List.copyOf(all.quotes.values()), List.copyOf(all.rejected));
    }

    private static byte[] unzipped(byte[] bytes) throws Unreadable {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".csv") || name.endsWith(".xml")) {
                    var content = zip.readNBytes(LARGEST + 1);
                    if (content.length > LARGEST) {
                        throw new Unreadable("What this zip file holds is too large to be the ECB's rates.");
                    }
                    return content;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable("This zip file cannot be opened: it may have been cut off on its way.");
        }
        throw new Unreadable("There is no CSV or XML file in this zip file.");
    }

    /** {@code <Cube time="2024-05-03"><Cube currency="USD" rate="1.0744"/>}; entities and outside references are not followed. */
    private static void xml(String text, Gathering all) throws Unreadable {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new java.io.StringReader(text));
            LocalDate day = null;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("Cube")) {
                    var where = "line " + reader.getLocation().getLineNumber();
                    var time = reader.getAttributeValue(null, "time");
                    if (time != null) {
                        day = day(time, where, all);
                    }
                    var currency = reader.getAttributeValue(null, "currency");
                    var rate = reader.getAttributeValue(null, "rate");
                    if (currency != null && rate != null && day != null) {
                        all.take(where, currency, day, rate);
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new Unreadable("This XML file is broken near line %d: it may have been cut off on its way."
                    .formatted(
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getLineNumber()));
        }
    }

    /** A header {@code Date, USD, JPY …} and a row a day, as the ECB writes both its CSV files, blanks and last comma included. */
    private static void csv(String text, Gathering all) throws Unreadable {
        List<String> header = null;
        try (var rows = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var row : rows) {
                var fields = row.getFields();
                if (header == null) {
                    header = fields.stream().map(String::strip).toList();
                    if (!header.getFirst().equalsIgnoreCase("Date")) {
                        throw new Unreadable("The first line of a CSV file of the ECB begins with Date.");
                    }
                    continue;
                }
                var where = "line " + row.getStartingLineNumber();
                var day = day(fields.getFirst(), where, all);
                for (int i = 1; day != null && i < Math.min(header.size(), fields.size()); i++) {
                    if (!header.get(i).isEmpty()) {
                        all.take(where, header.get(i), day, fields.get(i));
                    }
                }
            }
        } catch (CsvParseException | IOException broken) {
            throw new Unreadable("This is no CSV file that can be read.");
        }
    }

    private static LocalDate day(String text, String where, Gathering all) {
        for (var format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DAILY_SHORT, DAILY)) {
            try {
                var day = LocalDate.parse(text.strip(), format);
                if (day.getYear() >= 1990 && day.getYear() <= 2100) {
                    return day;
                }
            } catch (DateTimeException another) {
                continue;
            }
        }
        all.rejected.add(new Rejection(where, text.strip(), "This is no day like 2024-05-31."));
        return null;
    }
}
