package dev.stoa.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A picture of {@code content/images} as pages show it: drawn anew in a few widths, so that a phone fetches no more than it
 * shows and nothing of the file itself (place, camera, owner) goes out. Its address carries the digest of the file.
 *
 * @param at the address of the folder, with a slash at its end
 * @param name of the file
 * @param version the first digits of the file's SHA-256
 * @param width in pixels, upright
 * @param height in pixels, upright
 */
public record Picture(String at, String name, String version, int width, int height) {

    /** Where visitors find pictures. */
    static final String PUBLIC = "/images/";

    /** CSS pixels of a column of text and of two phones, times one and two. */
    private static final int[] WIDTHS = {480, 800, 1200, 1600};

    private static final int WIDEST = WIDTHS[WIDTHS.length - 1];
    private static final int USUAL = 800;

    /** What a browser needs to choose: a column of text is never wider. */
    public static final String SIZES = "(min-width: 46rem) 44rem, 100vw";

    /** For those that do not choose by themselves. */
    public String src() {
        return href(Math.min(USUAL, width), format());
    }

    public String srcset() {
        return srcset(format());
    }

    /** The same in fewer bytes, for {@code <source type="image/webp">}; null where there is none. */
    public String modern() {
        return format().modern().map(this::srcset).orElse(null);
    }

    private String srcset(PictureFormat format) {
        return widths().stream()
                .map(wide -> href(wide, format) + " " + wide + "w")
                .collect(Collectors.joining(", "));
    }

    public String sizes() {
        return SIZES;
    }

    /** The same picture below another address. */
    Picture below(String address) {
        return new Picture(address, name, version, width, height);
    }

    /** From narrow to wide; never wider than the file. */
    List<Integer> widths() {
        int own = Math.min(width, WIDEST);
        return Stream.concat(IntStream.of(WIDTHS).filter(wide -> wide < own).boxed(), Stream.of(own))
                .toList();
    }

    /** Photographs stay JPEG; what may be see-through or drawn is PNG. */
    PictureFormat format() {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.jpe?g") ? PictureFormat.JPEG : PictureFormat.PNG;
    }

    /** In which form an address with this ending has it; empty for none. */
    Optional<PictureFormat> format(String address) {
        return Stream.concat(Stream.of(format()), format().modern().stream())
                .filter(format -> address.endsWith("." + format.ending))
                .findFirst();
    }

    private String href(int wide, PictureFormat format) {
        return at + stem() + "-" + version + "-" + wide + "." + format.ending;
    }

    private String stem() {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
