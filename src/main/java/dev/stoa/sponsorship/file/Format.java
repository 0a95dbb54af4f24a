package dev.stoa.sponsorship.file;

import dev.stoa.site.Texts;
import java.util.Collection;
import java.util.stream.Collectors;

/** The formats that are ever taken, by what their bytes are; {@code toString} is the word for people. */
public enum Format {
    PDF("PDF", "application/pdf", "pdf"),
    PNG("PNG", "image/png", "png"),
    JPEG("JPEG", "image/jpeg", "jpg"),
    SVG("SVG", "image/svg+xml", "svg"),
    ODT("ODT", "application/vnd.oasis.opendocument.text", "odt"),
    DOCX("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String words;
    private final String mediaType;
    private final String ending;

    Format(String words, String mediaType, String ending) {
        this.words = words;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String ending() {
        return ending;
    }

    /** "PDF, PNG or JPEG", in the language of the page. */
    public static String words(Collection<Format> formats) {
        var all = formats.stream().sorted().map(Format::toString).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : Texts.of(FileTexts.class).orFormat(all.substring(0, last), all.substring(last + 2));
    }

    @Override
    public String toString() {
        return words;
    }
}
