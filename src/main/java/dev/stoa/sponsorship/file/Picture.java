package dev.stoa.sponsorship.file;

/**
 * What the head of a picture made of pixels says.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels per inch, or null where the file does not say
 * @param space the colour space of its pixels
 * @param profile null where none is embedded
 */
public record Picture(int width, int height, Integer dpi, Space space, Profile profile) {

    /** {@code toString} is the word for people. */
    public enum Space {
        GREY("grey"),
        RGB("RGB"),
        CMYK("CMYK");

        private final String words;

        Space(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** An ICC profile, or PNG's own word for sRGB. */
    public record Profile(Space space, boolean srgb) {}
}
