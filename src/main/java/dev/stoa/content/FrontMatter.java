package dev.stoa.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What stands between the two {@code ---} lines at the top of a text, as YAML. Only the title is required.
 *
 * @param date ISO 8601
 * @param image the name of a file in content/images
 * @param alt what the image shows
 * @param redirects former addresses: paths of this site
 * @param todo what the operator has still to write
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FrontMatter(
        String title,
        String date,
        String author,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> tags,

        String summary,
        String image,
        String alt,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> redirects,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> todo,

        boolean draft) {

    private static final ObjectReader YAML = new YAMLMapper().readerFor(FrontMatter.class);
    private static final Pattern FILE = Pattern.compile("\\A\\uFEFF?---\\R(.*?)\\R---\\R?(.*)\\z", Pattern.DOTALL);

    /** The text cannot be shown; the message tells its editor why, and the line (from 1) where to look. */
    static final class Unreadable extends Exception {

        final int line;

        Unreadable(int line, String why) {
            super(why);
            this.line = line;
        }
    }

    /**
     * @param text the whole file
     */
    static Article article(String slug, String language, String text, Wording wording, PictureFolder pictures)
            throws Unreadable {
        var parts = FILE.matcher(text);
        if (!parts.matches()) {
            throw new Unreadable(1, "it does not begin with front matter between two lines of ---");
        }
        var head = head(parts.group(1));
        var notes = new ArticleNotes(pictures);
        return new Article(
                slug,
                language,
                wording.named(head.title),
                head.day(parts.group(1)),
                wording.named(head.author),
                all(head.tags),
                wording.named(head.summary),
                head.cover(notes, wording),
                all(head.redirects),
                all(head.todo),
                head.draft,
                ArticleText.body(parts.group(2), language, wording, notes));
    }

    private static List<String> all(List<String> some) {
        return some == null ? List.of() : some.stream().filter(Objects::nonNull).toList();
    }

    private Cover cover(ArticleNotes notes, Wording wording) {
        if (image == null || image.isBlank()) {
            return null;
        }
        var shows = alt == null ? "" : wording.named(alt).strip();
        var place = image.contains("/") ? image.strip() : "../images/" + image.strip();
        return notes.picture(place, shows, "alt: what it shows")
                .map(picture -> new Cover(picture, shows))
                .orElse(null);
    }

    private static FrontMatter head(String yaml) throws Unreadable {
        try {
            FrontMatter head = YAML.readValue(yaml);
            if (head == null || head.title == null || head.title.isBlank()) {
                throw new Unreadable(1, "its front matter has no title");
            }
            return head;
        } catch (JsonProcessingException broken) {
            // The location counts from the line below the first ---.
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr() + 1;
            throw new Unreadable(
                    line,
                    "its front matter is not YAML: "
                            + broken.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private LocalDate day(String yaml) throws Unreadable {
        try {
            return date == null ? null : LocalDate.parse(date.strip());
        } catch (DateTimeException impossible) {
            throw new Unreadable(lineOf("date", yaml), "its date " + date + " is none; write it as 2026-11-23");
        }
    }

    /** Where in the file this field stands; the first line is the one above the front matter. */
    private static int lineOf(String field, String yaml) {
        var lines = yaml.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(field + ":")) {
                return i + 2;
            }
        }
        return 1;
    }
}
