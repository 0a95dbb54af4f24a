package dev.stoa.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pictures of the editors: PNG, JPEG and GIF in one folder, read once and again when time or size has changed. As with
 * texts, only plain names of regular files in this very folder are read. Drawn sizes are kept in memory, {@value #KEPT_BYTES}
 * bytes of them.
 */
final class PictureFolder {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern KIND = Pattern.compile("(?i).+\\.(png|jpe?g|gif)");

    /** What {@link Picture} makes of a name: stem, version, width, format. */
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,99})-([0-9a-f]{12})-(\\d{1,5})\\.(?:png|jpg|webp)");

    private static final long KEPT_BYTES = 32L << 20;

    private final Path folder;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Cache<String, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((String address, byte[] bytes) -> bytes.length)
            .build();

    /** @param wrong what its editor should mend, or null */
    private record Seen(ArticleFolder.Stamp stamp, Optional<Picture> picture, String wrong) {}

    PictureFolder(Path folder) {
        this.folder = folder;
    }

    /** Empty where there is none of this name that can be shown: then {@link #wrong(String)} says why. */
    Optional<Picture> picture(String name) {
        return look(name).flatMap(Seen::picture);
    }

    /** Changes with the file: what was made of it holds as long as this is equal. */
    Optional<ArticleFolder.Stamp> stamp(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            var about =
                    Files.readAttributes(folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return about.isRegularFile()
                    ? Optional.of(new ArticleFolder.Stamp(about.lastModifiedTime(), about.size()))
                    : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Why this picture is not shown, as a sentence that begins with its name; null where it is. */
    String wrong(String name) {
        if (!NAME.matcher(name).matches()) {
            return name + " is no name of a picture in content/images: use letters a to z, digits, - and _";
        }
        var known = look(name);
        return known.isPresent() ? known.get().wrong : name + " is not in content/images";
    }

    /** All that cannot be shown. */
    List<String> wrong() {
        return names().stream()
                .sorted()
                .flatMap(name -> Optional.ofNullable(wrong(name)).stream())
                .toList();
    }

    /** Changes whenever a picture is added, removed or saved. */
    int state() {
        return names().stream()
                .mapToInt(name -> name.hashCode() * 31 + stamp(name).hashCode())
                .sum();
    }

    /** The picture that a page means by the last part of this address, at a width that pages ask for. */
    Optional<Picture> at(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(parts.group(3));
        return names().stream()
                .filter(name -> name.startsWith(parts.group(1) + "."))
                .flatMap(name -> picture(name).stream())
                .filter(picture -> picture.version().equals(parts.group(2)))
                .filter(picture -> picture.widths().contains(width))
                .filter(picture -> picture.format(address).isPresent())
                .findFirst();
    }

    /** Its bytes; empty where the file went or broke in between. @param address as in {@link #at} */
    Optional<byte[]> bytes(Picture picture, String address) {
        int width = Integer.parseInt(address.replaceAll(".*-(\\d+)\\.[a-z]+$", "$1"));
        int height = Math.max(1, Math.round((float) picture.height() * width / picture.width()));
        return picture.format(address).flatMap(format -> drawn(address, picture, width, height, format));
    }

    /** The picture in just this size, its edges cut off where its shape is another, as PNG. */
    Optional<byte[]> cut(Picture picture, int width, int height) {
        return drawn(
                "%s %s %dx%d".formatted(picture.name(), picture.version(), width, height),
                picture,
                width,
                height,
                PictureFormat.PNG);
    }

    private Optional<byte[]> drawn(String key, Picture picture, int width, int height, PictureFormat format) {
        return Optional.ofNullable(drawn.get(key, wanted -> {
            try {
                return Pixels.drawn(read(picture.name()), width, height, format);
            } catch (IOException | Pixels.Unfit gone) {
                Log.warnf("A picture is not shown: %s %s", picture.name(), gone.getMessage());
                return null;
            }
        }));
    }

    private byte[] read(String name) throws IOException {
        try (var file = Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            return file.readNBytes((int) Pixels.MOST_BYTES);
        }
    }

    private Optional<Seen> look(String name) {
        return stamp(name)
                .map(stamp -> seen.compute(
                        name, (same, known) -> known != null && known.stamp.equals(stamp) ? known : look(name, stamp)));
    }

    private Seen look(String name, ArticleFolder.Stamp stamp) {
        try {
            if (!KIND.matcher(name).matches()) {
                boolean svg = name.toLowerCase(Locale.ROOT).endsWith(".svg");
                throw new Pixels.Unfit(
                        svg ? "is an SVG, which can hold scripts; save it as PNG" : "is no PNG, JPEG or GIF");
            }
            if (stamp.size() > Pixels.MOST_BYTES) {
                throw new Pixels.Unfit("has %d MB; at most 10 are read".formatted(stamp.size() >> 20));
            }
            var file = read(name);
            var size = Pixels.size(file);
            return new Seen(
                    stamp,
                    Optional.of(new Picture(Picture.PUBLIC, name, digest(file), size.width(), size.height())),
                    null);
        } catch (Pixels.Unfit unfit) {
            return new Seen(stamp, Optional.empty(), name + " " + unfit.getMessage());
        } catch (IOException unreadable) {
            return new Seen(stamp, Optional.empty(), name + " cannot be read");
        }
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        } catch (IOException unreadable) {
            Log.warnf("The pictures in %s cannot be read: %s", folder, unreadable.getMessage());
            return List.of();
        }
    }
}
