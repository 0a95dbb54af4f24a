package dev.stoa.content;

/**
 * The picture that stands above a text.
 *
 * @param alt what it shows, for those who do not see it
 */
public record Cover(Picture picture, String alt) {

    Cover below(String address) {
        return new Cover(picture.below(address), alt);
    }
}
