package dev.stoa.content;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import io.quarkus.logging.Log;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * How a drawn picture is written. A photograph may lose what nobody sees; what may be see-through or drawn loses nothing. Each has
 * a smaller form in WebP, for the browsers that take it, which are nearly all.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP</a>
 */
enum PictureFormat {
    JPEG("jpg", "image/jpeg", false),
    PNG("png", "image/png", true),
    PHOTO_WEBP("webp", "image/webp", false),
    DRAWN_WEBP("webp", "image/webp", true);

    /** Of a JPEG as of WebP: what looks the same. */
    private static final float QUALITY = 0.82f;

    final String ending;
    final String type;
    final boolean exact;

    PictureFormat(String ending, String type, boolean exact) {
        this.ending = ending;
        this.type = type;
        this.exact = exact;
    }

    /** The media type of an address that pages name. */
    static String typeOf(String address) {
        return Arrays.stream(values())
                .filter(format -> address.endsWith("." + format.ending))
                .findFirst()
                .orElse(PNG)
                .type;
    }

    /** The same in fewer bytes; empty where the library behind it has nothing for this machine. */
    Optional<PictureFormat> modern() {
        return WebP.WORKS ? Optional.of(exact ? DRAWN_WEBP : PHOTO_WEBP) : Optional.empty();
    }

    int pixels() {
        return exact ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    /** WebP's is made here: ImageIO looks for libraries once, with the class loader of whichever thread comes first. */
    ImageWriter writer() {
        return ending.equals("webp")
                ? WebP.SPI.createWriterInstance(null)
                : ImageIO.getImageWritersByFormatName(ending).next();
    }

    void tune(ImageWriteParam how) {
        if (this == PNG) {
            return;
        }
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (this != JPEG) {
            how.setCompressionType(exact ? "Lossless" : "Lossy");
        }
        if (!exact) {
            how.setCompressionQuality(QUALITY);
        }
        if (this == JPEG) {
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
    }

    /** Looked for when the first picture is shown. */
    private static final class WebP {

        static final WebPImageWriterSpi SPI = new WebPImageWriterSpi();
        static final boolean WORKS = works();

        private static boolean works() {
            try {
                return Pixels.encoded(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), PHOTO_WEBP).length > 0;
            } catch (IOException | LinkageError | RuntimeException absent) {
                Log.warnf("Pictures are shown as JPEG and PNG only: WebP cannot be written here (%s)", absent);
                return false;
            }
        }
    }
}
