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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of texts, one {@code <slug>.md} each. A file is parsed once and again when its time or size has changed. Only
 * plain names of regular files in this very folder are read: no path, no link and no subfolder leads out of it.
 */
final class ArticleFolder {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 100;
    private static final long LARGEST = 1024 * 1024;
    private static final String EXTENSION = ".md";

    private final Path folder;
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    /** What a file said when it had this time and size; no article when it could not be read, then what is wrong with it. */
    private record Parsed(Stamp stamp, Optional<Article> article, String wrong) {}

    /** A file that is not shown. @param wrong the file's name, the line and what its editor should mend */
    record Wrong(String slug, String wrong) {}

    record Stamp(FileTime modified, long size) {}

    ArticleFolder(Path folder) {
        this.folder = folder;
    }

    Optional<Article> article(String slug) {
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        var file = folder.resolve(slug + EXTENSION);
        return stamp(file)
                .flatMap(stamp -> parsed.compute(
                                slug,
                                (name, known) ->
                                        known != null && known.stamp.equals(stamp) ? known : parse(name, file, stamp))
                        .article);
    }

    /** The files that cannot be shown, by name, as their editor should be told. */
    List<Wrong> wrong() {
        return slugs().stream()
                .sorted()
                .filter(slug -> article(slug).isEmpty() && parsed.containsKey(slug))
                .map(slug -> new Wrong(slug, parsed.get(slug).wrong))
                .toList();
    }

    /** All texts that can be read, in no order. */
    List<Article> articles() {
        return slugs().stream().map(this::article).flatMap(Optional::stream).toList();
    }

    /** Changes whenever a text is added, removed or written. */
    int state() {
        return slugs().stream()
                .mapToInt(slug -> slug.hashCode() * 31
                        + stamp(folder.resolve(slug + EXTENSION)).hashCode())
                .sum();
    }

    private List<String> slugs() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION))
                    .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                    .filter(slug -> SLUG.matcher(slug).matches())
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

    private static Parsed parse(String slug, Path file, Stamp stamp) {
        try {
            return new Parsed(stamp, Optional.of(FrontMatter.article(slug, Files.readString(file))), null);
        } catch (FrontMatter.Unreadable wrong) {
            return unreadable(file, stamp, ", line " + wrong.line + ": " + wrong.getMessage());
        } catch (IOException unreadable) {
            return unreadable(file, stamp, ": it is not a text in UTF-8");
        }
    }

    private static Parsed unreadable(Path file, Stamp stamp, String why) {
        var wrong = file.getFileName() + why;
        Log.warnf("A text is not shown: %s", wrong);
        return new Parsed(stamp, Optional.empty(), wrong);
    }
}
