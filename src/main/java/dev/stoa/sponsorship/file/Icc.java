package dev.stoa.sponsorship.file;

import dev.stoa.sponsorship.file.Picture.Profile;
import dev.stoa.sponsorship.file.Picture.Space;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads as much of an ICC profile as a specification asks for: its colour space (bytes 16 to 19 of the header), and whether it
 * calls itself sRGB.
 *
 * @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1, 7.2.6</a>
 */
final class Icc {

    private static final int HEADER = 128;

    private Icc() {}

    /** @return null where it is no profile that we know */
    static Profile of(byte[] profile) {
        if (profile.length < HEADER) {
            return null;
        }
        var space = switch (new String(profile, 16, 4, StandardCharsets.ISO_8859_1)) {
            case "RGB " -> Space.RGB;
            case "CMYK" -> Space.CMYK;
            case "GRAY" -> Space.GREY;
            default -> null;
        };
        // Its description is ASCII in version 2 and UTF-16 in version 4.
        var text = new String(profile, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        return space == null ? null : new Profile(space, space == Space.RGB && text.contains("srgb"));
    }
}
