package dev.stoa.content;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of texts, one {@code <slug>.md} each, and {@code <slug>.<language>.md} for what it says in another language. A file
 * is parsed once and again when its time or size, or that of a picture in it, has changed. Only plain names of regular files in
 * this very folder are read: no path, no link and no subfolder leads out of it.
 */
final class ArticleFolder {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile(SLUG + "([.][a-z]{2})?");
    private static final int LONGEST_SLUG = 100;
    private static final long LARGEST = 1024 * 1024;
    private static final String EXTENSION = ".md";

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    /** Of the texts that name none. */
    private static final String MAIN = "en";

    private final Path folder;
    private final PictureFolder pictures;
    private final Wording wording;

    /** By the name of the file without its ending. */
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    /** What a file said when it had this time and size; no article when it could not be read, then what is wrong with it. */
    private record Parsed(
            Stamp stamp, Map<String, Optional<Stamp>> pictures, Optional<Article> article, String wrong) {}

    /** A file that is not shown. @param wrong the file's name, the line and what its editor should mend */
    record Wrong(String slug, String wrong) {}

    record Stamp(FileTime modified, long size) {}

    ArticleFolder(Path folder, PictureFolder pictures, Wording wording) {
        this.folder = folder;
        this.pictures = pictures;
        this.wording = wording;
    }

    Optional<Article> article(String slug) {
        return isSlug(slug) ? read(slug) : Optional.empty();
    }

    /** What the text of this name says in another language, if it does. */
    Optional<Article> translation(String slug, String language) {
        return isSlug(slug) && LANGUAGE.matcher(language).matches() ? read(slug + "." + language) : Optional.empty();
    }

    /** The length first: it is anybody's text. */
    private static boolean isSlug(String slug) {
        return slug.length() <= LONGEST_SLUG && SLUG.matcher(slug).matches();
    }

    private Optional<Article> read(String name) {
        var file = folder.resolve(name + EXTENSION);
        return stamp(file)
                .flatMap(stamp -> parsed.compute(
                                name, (same, known) -> holds(known, stamp) ? known : parse(name, file, stamp))
                        .article);
    }

    private boolean holds(Parsed known, Stamp stamp) {
        return known != null
                && known.stamp.equals(stamp)
                && known.pictures.entrySet().stream()
                        .allMatch(picture -> pictures.stamp(picture.getKey()).equals(picture.getValue()));
    }

    /** The files that cannot be shown, by name, as their editor should be told. */
    List<Wrong> wrong() {
        return names().stream()
                .sorted()
                .filter(name -> read(name).isEmpty() && parsed.containsKey(name))
                .map(name -> new Wrong(name, parsed.get(name).wrong))
                .toList();
    }

    /** All texts that can be read, in no order. */
    List<Article> articles() {
        return names().stream()
                .filter(ArticleFolder::isSlug)
                .map(this::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Changes whenever a text is added, removed or written. */
    int state() {
        return names().stream()
                .mapToInt(name -> name.hashCode() * 31
                        + stamp(folder.resolve(name + EXTENSION)).hashCode())
                .sum();
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION))
                    .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        } catch (IOException unreadable) {
            Log.warnf("The texts in %s cannot be read: %s", folder, unreadable.getMessage());
            return List.of();
        }
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            var about = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return about.isRegularFile() && about.size() <= LARGEST
                    ? Optional.of(new Stamp(about.lastModifiedTime(), about.size()))
                    : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private Parsed parse(String name, Path file, Stamp stamp) {
        int dot = name.indexOf('.');
        var slug = dot < 0 ? name : name.substring(0, dot);
        var language = dot < 0 ? MAIN : name.substring(dot + 1);
        try {
            var article = FrontMatter.article(slug, language, Files.readString(file), wording, pictures);
            return new Parsed(stamp, stamps(article), Optional.of(article), null);
        } catch (FrontMatter.Unreadable wrong) {
            return unreadable(file, stamp, ", line " + wrong.line + ": " + wrong.getMessage());
        } catch (IOException unreadable) {
            return unreadable(file, stamp, ": it is not a text in UTF-8");
        }
    }

    private Map<String, Optional<Stamp>> stamps(Article article) {
        return article.body().pictures().stream().collect(Collectors.toMap(Function.identity(), pictures::stamp));
    }

    private static Parsed unreadable(Path file, Stamp stamp, String why) {
        var wrong = file.getFileName() + why;
        Log.warnf("A text is not shown: %s", wrong);
        return new Parsed(stamp, Map.of(), Optional.empty(), wrong);
    }
}
