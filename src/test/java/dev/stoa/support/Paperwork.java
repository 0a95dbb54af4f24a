package dev.stoa.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.text.PDFTextStripper;

/** Files as people send them, made for a test, and PDFs read back. */
public final class Paperwork {

    private Paperwork() {}

    /** One page in A4 with this line on it. */
    public static byte[] pdf(String line) {
        return pdf(line, PDRectangle.A4, false, false);
    }

    /** One that runs JavaScript when it is opened. */
    public static byte[] pdfWithScript() {
        return pdf("Hello", PDRectangle.A4, true, false);
    }

    /** @param cmyk in which colours the line is written; else in RGB */
    public static byte[] pdf(String line, PDRectangle box, boolean script, boolean cmyk) {
        try (var document = new PDDocument()) {
            var page = new PDPage(box);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                if (cmyk) {
                    content.setNonStrokingColor(0.1f, 0.9f, 0.2f, 0f);
                } else {
                    content.setNonStrokingColor(Color.BLUE);
                }
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(20, 20);
                content.showText(line);
                content.endText();
            }
            if (script) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('boo')"));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that carries another file. */
    public static byte[] pdfWith(String name, byte[] file) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var embedded = new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(file));
            var spec = new PDComplexFileSpecification();
            spec.setFile(name);
            spec.setEmbeddedFile(embedded);
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, spec));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a PDF, as a reader would copy it. */
    public static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] picture(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.ORANGE.getRGB());
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG with one more chunk after its head. */
    public static byte[] with(byte[] png, String type, byte[] body) {
        var chunk = ByteBuffer.allocate(body.length + 12);
        var name = type.getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(name);
        crc.update(body);
        chunk.putInt(body.length).put(name).put(body).putInt((int) crc.getValue());
        // The signature has 8 bytes, IHDR with all around it 25.
        return join(java.util.Arrays.copyOf(png, 33), chunk.array(), java.util.Arrays.copyOfRange(png, 33, png.length));
    }

    public static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] zip(Map<String, String> members) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A text document with further members. */
    public static byte[] odt(Map<String, String> more) {
        var members = new LinkedHashMap<String, String>();
        members.put("mimetype", "application/vnd.oasis.opendocument.text");
        members.put("content.xml", "<office:document-content/>");
        members.put("META-INF/manifest.xml", "<manifest:manifest/>");
        members.putAll(more);
        return zip(members);
    }

    /** The same of the other office. */
    public static byte[] docx(Map<String, String> more) {
        var members = new LinkedHashMap<String, String>();
        members.put("[Content_Types].xml", "<Types/>");
        members.put("word/document.xml", "<w:document/>");
        members.putAll(more);
        return zip(members);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
