package dev.stoa.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stoa.site.Markdown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands between the two {@code ---} lines at the top of a text, as YAML. Only the title is required.
 *
 * @param date ISO 8601
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FrontMatter(String title, String date, String author, List<String> tags, String summary, boolean draft) {

    private static final ObjectReader YAML = new YAMLMapper().readerFor(FrontMatter.class);
    private static final Pattern FILE = Pattern.compile("\\A\\uFEFF?---\\R(.*?)\\R---\\R?(.*)\\z", Pattern.DOTALL);

    /** The text cannot be shown; the message tells its editor why. */
    static final class Unreadable extends Exception {
        Unreadable(String why) {
            super(why);
        }
    }

    /** @param text the whole file */
    static Article article(String slug, String text) throws Unreadable {
        var parts = FILE.matcher(text);
        if (!parts.matches()) {
            throw new Unreadable("it does not begin with front matter between two lines of ---");
        }
        var head = head(parts.group(1));
        return new Article(
                slug,
                head.title,
                head.day(),
                head.author,
                head.tags == null ? List.of() : List.copyOf(head.tags),
                head.summary,
                head.draft,
                Markdown.html(parts.group(2)));
    }

    private static FrontMatter head(String yaml) throws Unreadable {
        try {
            FrontMatter head = YAML.readValue(yaml);
            if (head == null || head.title == null || head.title.isBlank()) {
                throw new Unreadable("its front matter has no title");
            }
            return head;
        } catch (JsonProcessingException broken) {
            throw new Unreadable("its front matter is not YAML: " + broken.getOriginalMessage());
        }
    }

    private LocalDate day() throws Unreadable {
        try {
            return date == null ? null : LocalDate.parse(date.strip());
        } catch (DateTimeException impossible) {
            throw new Unreadable("its date " + date + " is none; write it as 2026-11-23");
        }
    }
}
