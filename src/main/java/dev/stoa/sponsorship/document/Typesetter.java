package dev.stoa.sponsorship.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes a PDF of a filled text: tagged for screen readers (PDF/UA, ISO 14289-1), with its type embedded, asking nobody for
 * anything. The same words and day make the same bytes.
 */
@Singleton
class Typesetter {

    private static final String FONTS = "/documents/fonts/";

    static {
        // It has a log of its own, beside ours, and tells there of letters that it has no sign for: of what people
        // wrote.
        XRLog.setLoggingEnabled(false);
    }

    @CheckedTemplate(basePath = "sponsorship/document")
    static class Templates {
        static native TemplateInstance sheet(Sheet sheet);
    }

    /**
     * A document before it is set.
     *
     * @param body sanitised, well-formed HTML
     */
    public record Sheet(String title, String subject, String company, String body) {}

    byte[] pdf(Sheet sheet, LocalDate day) {
        var html = Templates.sheet(sheet).render();
        var builder = new PdfRendererBuilder()
                .useFont(() -> font("LiberationSans-Regular.ttf"), "Stoa", 400, FontStyle.NORMAL, true)
                .useFont(() -> font("LiberationSans-Bold.ttf"), "Stoa", 700, FontStyle.NORMAL, true)
                // What the others have no sign for.
                .useFont(() -> font("DroidSansFallbackFull.ttf"), "Fallback", 400, FontStyle.NORMAL, true)
                .useUriResolver((base, address) -> null)
                .usePdfUaAccessibility(true)
                .withProducer("Stoa")
                .withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            return bytes(document, html, day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a clock and without chance: both would make another file of the same words. */
    private static byte[] bytes(PDDocument document, String html, LocalDate day) throws IOException {
        var made = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        made.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentInformation().setModificationDate(made);
        document.setDocumentId(number(html));
        var out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private static long number(String html) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream font(String name) {
        return Typesetter.class.getResourceAsStream(FONTS + name);
    }
}
