package dev.stoa.sponsorship.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF that can be read, has a page, runs nothing, and ends where it ends (ISO 32000-2, 7.5). The only file that it may carry is
 * XML, as invoices do that machines read too (Factur-X, EN 16931). Every object is looked at, also those to which nothing leads.
 */
public final class PdfCheck {

    private static final int MOST_OBJECTS = 200_000;
    private static final int DEEPEST = 100;
    private static final String EMBEDDED = "EmbeddedFile";

    private static final Map<String, Function<FileTexts, String>> ACTIONS = Map.of(
            "JavaScript", FileTexts::runsScript,
            "Launch", FileTexts::startsPrograms,
            "ImportData", FileTexts::readsFiles,
            "SubmitForm", FileTexts::sendsTyped,
            "GoToE", FileTexts::leadsIntoFiles,
            "RichMedia", FileTexts::playsMedia,
            "Rendition", FileTexts::playsMedia);

    private static final Map<String, Function<FileTexts, String>> KEYS = Map.of(
            "JS", FileTexts::runsScript,
            "JavaScript", FileTexts::runsScript,
            "XFA", FileTexts::hasProgram);

    private PdfCheck() {}

    static void check(Path file) throws IOException {
        refuseMore(file);
        try (var document = open(file)) {
            if (document.getNumberOfPages() == 0) {
                throw Unfit.because(FileTexts::pdfWithoutPage);
            }
            lookAtAll(document);
        } catch (RuntimeException broken) {
            throw broken instanceof Unfit unfit ? unfit : Unfit.because(FileTexts::pdfUnreadable);
        }
    }

    /** To be closed; large ones lie in a file, not in memory. */
    public static PDDocument open(Path file) throws IOException {
        try {
            return Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw Unfit.because(FileTexts::pdfLocked);
        } catch (IOException broken) {
            throw Unfit.because(FileTexts::pdfUnreadable);
        }
    }

    /** Only blanks may follow the last end mark: what hangs on it is something else. */
    private static void refuseMore(Path file) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(access.length(), 4096);
            var bytes = new byte[length];
            access.seek(access.length() - length);
            access.readFully(bytes);
            var tail = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = tail.lastIndexOf("%%EOF");
            if (end < 0 || !tail.substring(end + 5).matches("[\\s\0]*")) {
                throw Unfit.because(FileTexts::pdfFollowed);
            }
        }
    }

    private static void lookAtAll(PDDocument document) {
        var objects = document.getDocument().getXrefTable().keySet();
        if (objects.size() > MOST_OBJECTS) {
            throw Unfit.because(texts -> texts.pdfParts(MOST_OBJECTS));
        }
        for (var key : objects) {
            lookAt(document.getDocument().getObjectFromPool(key).getObject(), 0);
        }
        lookAt(document.getDocument().getTrailer(), 0);
    }

    /** Not through references: what they lead to comes by itself. */
    private static void lookAt(COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw Unfit.because(FileTexts::pdfNested);
        }
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                lookAtPart(array.get(i), depth);
            }
        } else if (object instanceof COSDictionary dictionary) {
            refuse(ACTIONS.get(dictionary.getNameAsString(COSName.S, "")));
            refuse(ACTIONS.get(dictionary.getNameAsString(COSName.TYPE, "")));
            refuse(ACTIONS.get(dictionary.getNameAsString(COSName.SUBTYPE, "")));
            if (dictionary instanceof COSStream stream
                    && EMBEDDED.equals(dictionary.getNameAsString(COSName.TYPE, ""))) {
                refuseAllButXml(stream);
            }
            if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
                files.keySet().forEach(key -> refuseAllButXml(files.getDictionaryObject(key)));
            }
            for (var entry : dictionary.entrySet()) {
                refuse(KEYS.get(entry.getKey().getName()));
                lookAtPart(entry.getValue(), depth);
            }
        }
    }

    private static void lookAtPart(COSBase part, int depth) {
        if (!(part instanceof COSObject)) {
            lookAt(part, depth + 1);
        }
    }

    private static void refuseAllButXml(COSBase file) {
        try {
            if (file instanceof COSStream stream) {
                try (var in = stream.createInputStream()) {
                    if (new String(in.readNBytes(16), StandardCharsets.UTF_8)
                            .replace("\ufeff", "")
                            .startsWith("<?xml")) {
                        return;
                    }
                }
            }
        } catch (IOException broken) {
            // What cannot be read is no XML.
        }
        refuse(FileTexts::carriesFile);
    }

    private static void refuse(Function<FileTexts, String> what) {
        if (what != null) {
            throw Unfit.because(what);
        }
    }
}
