package dev.stoa.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is learned of one text while it is rendered: the pictures that it wants, the names of its headings, what to mend. */
final class ArticleNotes {

    /** As it stands in a text: beside it in the folder above, which editors' previews find too, or as an address. */
    private static final Pattern OURS = Pattern.compile("(?:\\.\\./images/|/images/)(.+)");

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");

    private final PictureFolder folder;
    private final Set<String> pictures = new LinkedHashSet<>();
    private final List<String> remarks = new ArrayList<>();

    /** Those of the page around the text, and of the footnotes, are taken. */
    private final Set<String> ids = new HashSet<>(Set.of("main", "find"));

    private boolean code;

    ArticleNotes(PictureFolder folder) {
        this.folder = folder;
    }

    /**
     * The picture that is meant by what stands in the text; empty where it cannot be shown, which is remarked.
     *
     * @param how one writes what it shows
     */
    Optional<Picture> picture(String destination, String alt, String how) {
        if (ELSEWHERE.matcher(destination).matches()) {
            remarks.add("the picture " + destination
                    + " lies on another site, which pages here never ask; put it into content/images");
            return Optional.empty();
        }
        var ours = OURS.matcher(destination);
        if (!ours.matches()) {
            remarks.add("the picture " + destination + " is not in content/images; write it as ../images/name.jpg");
            return Optional.empty();
        }
        var name = ours.group(1);
        pictures.add(name);
        var picture = folder.picture(name);
        if (picture.isEmpty()) {
            remarks.add("the picture " + folder.wrong(name));
        } else if (alt.isBlank()) {
            remarks.add("the picture " + name + " has no words for those who do not see it: " + how);
        }
        return picture;
    }

    /** A name for a heading that no other has; letters of all scripts stay. */
    String id(String heading) {
        var words = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var plain = words.isEmpty() || words.startsWith("fn") ? "section-" + words : words;
        var stem = plain.substring(0, Math.min(80, plain.length()));
        var id = stem;
        for (int n = 2; !ids.add(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }

    void code() {
        code = true;
    }

    Body body(String html) {
        return new Body(html, code, Set.copyOf(pictures), List.copyOf(remarks));
    }
}
