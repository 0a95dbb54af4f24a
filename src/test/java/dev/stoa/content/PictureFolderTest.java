package dev.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFolderTest {

    @TempDir
    Path content;

    private EditorsFolder editor;

    @BeforeEach
    void open() throws IOException {
        editor = new EditorsFolder(content);
    }

    @Test
    void isDrawnInAFewWidthsAndNeverWiderThanItIs() throws IOException {
        editor.save("kiln.png", EditorsFolder.drawn("png", 1000, 500));
        var picture = editor.pictures.picture("kiln.png").orElseThrow();
        assertEquals(List.of(480, 800, 1000), picture.widths());
        assertTrue(picture.src().matches("/images/kiln-[0-9a-f]{12}-800\\.png"), picture.src());
        assertEquals(3, picture.srcset().split(", ").length);

        for (int width : picture.widths()) {
            var address = picture.src().replace("/images/", "").replace("-800.", "-" + width + ".");
            var bytes = editor.pictures
                    .bytes(editor.pictures.at(address).orElseThrow(), address)
                    .orElseThrow();
            var drawn = ImageIO.read(new ByteArrayInputStream(bytes));
            assertEquals(width, drawn.getWidth());
            assertEquals(width / 2, drawn.getHeight());
            assertEquals(0xffff0000, drawn.getRGB(width / 10, 10));
        }
    }

    /** The same at the same measures, in fewer bytes, and as silent about its owner. */
    @ParameterizedTest
    @ValueSource(strings = {"scene.png", "scene.jpg"})
    void isThereAsWebPToo(String name) throws IOException {
        editor.save(
                name,
                name.endsWith("png") ? EditorsFolder.drawn("png", 1000, 500) : EditorsFolder.photograph(1000, 500, 1));
        var picture = editor.pictures.picture(name).orElseThrow();
        for (var one : picture.modern().split(", ")) {
            var address = one.split(" ")[0].replace("/images/", "");
            assertTrue(address.endsWith(".webp"), address);
            var bytes = editor.pictures
                    .bytes(editor.pictures.at(address).orElseThrow(), address)
                    .orElseThrow();
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertTrue(text.startsWith("RIFF") && text.startsWith("WEBPVP8", 8), address);
            assertFalse(text.contains("OWNER-OF-CAMERA") || text.contains("Exif"));
            var drawn = webp(bytes);
            assertEquals(one.split(" ")[1], drawn.getWidth() + "w");
            assertEquals(drawn.getWidth() / 2, drawn.getHeight());
            assertTrue((drawn.getRGB(10, 10) & 0xff0000) > 0xe00000, "red stays red");
            var own = address.replace(".webp", name.substring(5));
            assertTrue(bytes.length < editor.pictures.bytes(picture, own).orElseThrow().length, "fewer bytes");
        }
    }

    private static BufferedImage webp(byte[] bytes) throws IOException {
        var reader = new WebPImageReaderSpi().createReaderInstance(null);
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
        return reader.read(0);
    }

    /** Only what pages ask for: a crawler cannot have a thousand sizes drawn. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "VERSION-481.png",
                "VERSION-481.webp",
                "VERSION-1600.png",
                "VERSION-480.jpg",
                "000000000000-480.png",
                "VERSION-0.png"
            })
    void noOtherSizeIsThere(String end) throws IOException {
        editor.save("kiln.png", EditorsFolder.drawn("png", 1000, 500));
        var version = editor.pictures.picture("kiln.png").orElseThrow().version();
        assertEquals(Optional.empty(), editor.pictures.at("kiln-" + end.replace("VERSION", version)));
    }

    @ParameterizedTest
    @CsvSource({"1,300,100,false", "3,300,100,true", "6,100,300,false", "8,100,300,false"})
    void aPhotographIsUprightAndTellsNothingOfItsOwner(int orientation, int width, int height, boolean turned)
            throws IOException {
        var file = EditorsFolder.photograph(300, 100, orientation);
        assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains("OWNER-OF-CAMERA"));
        editor.save("photo.jpg", file);
        var picture = editor.pictures.picture("photo.jpg").orElseThrow();
        assertEquals(List.of(width, height), List.of(picture.width(), picture.height()));

        var address = picture.src().replace("/images/", "");
        var bytes = editor.pictures.bytes(picture, address).orElseThrow();
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("OWNER-OF-CAMERA") || text.contains("Exif"));
        var drawn = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(List.of(width, height), List.of(drawn.getWidth(), drawn.getHeight()));
        // Where the left of the scene is now: the sensor's left is its top when the camera was turned clockwise.
        boolean redFirst = (drawn.getRGB(10, orientation == 8 ? height - 10 : 10) & 0xff0000) > 0x800000;
        assertEquals(!turned, redFirst);
    }

    @Test
    void whatCannotBeShownSaysWhyAndHarmsNothing() throws IOException {
        var png = EditorsFolder.drawn("png", 600, 400);
        editor.save("cut.png", Arrays.copyOf(png, png.length / 2));
        editor.save("text.png", "hello".getBytes(StandardCharsets.UTF_8));
        editor.save("empty.jpg", new byte[0]);
        editor.save(
                "evil.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8));
        editor.save(
                "evil.png",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8));
        editor.save("film.mp4", new byte[10]);
        try (var large = new RandomAccessFile(editor.images.resolve("large.jpg").toFile(), "rw")) {
            large.setLength(50L << 20);
        }
        editor.save("bomb.png", headOnly(60_000, 60_000));
        assertEquals(
                List.of(
                        "bomb.png has more than 40 million pixels; save it smaller",
                        "cut.png is broken or in colours other than RGB; save it anew as PNG or JPEG",
                        "empty.jpg is no PNG, JPEG or GIF inside",
                        "evil.png is no PNG, JPEG or GIF inside",
                        "evil.svg is an SVG, which can hold scripts; save it as PNG",
                        "film.mp4 is no PNG, JPEG or GIF",
                        "large.jpg has 50 MB; at most 10 are read",
                        "text.png is no PNG, JPEG or GIF inside"),
                editor.pictures.wrong());
        for (var name : List.of("cut.png", "evil.svg", "large.jpg", "bomb.png")) {
            assertEquals(Optional.empty(), editor.pictures.picture(name), name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.png",
                "/etc/passwd",
                "..",
                "",
                "a/b.png",
                "link.png",
                "folder.png",
                ".hidden.png",
                "a\0.png"
            })
    void nothingLeadsOutOfTheFolder(String name) throws IOException {
        var secret = Files.write(content.resolve("secret.png"), EditorsFolder.drawn("png", 10, 10));
        Files.createSymbolicLink(editor.images.resolve("link.png"), secret);
        Files.createDirectory(editor.images.resolve("folder.png"));
        editor.save(".hidden.png", EditorsFolder.drawn("png", 10, 10));
        assertEquals(Optional.empty(), editor.pictures.picture(name));
        assertEquals(Optional.empty(), editor.pictures.at(name.replace(".png", "") + "-0123456789ab-10.png"));
    }

    @Test
    void aPictureThatIsSavedAnewHasAnotherAddress() throws IOException {
        editor.save("kiln.png", EditorsFolder.drawn("png", 500, 300));
        var before = editor.pictures.picture("kiln.png").orElseThrow();
        int state = editor.pictures.state();
        editor.save("kiln.png", EditorsFolder.drawn("png", 600, 300));
        assertNotEquals(
                before.src(), editor.pictures.picture("kiln.png").orElseThrow().src());
        assertNotEquals(state, editor.pictures.state());
        assertEquals(Optional.empty(), editor.pictures.at(before.src().replace("/images/", "")));
    }

    /** The first bytes of a PNG that says it has this size. */
    private static byte[] headOnly(int width, int height) throws IOException {
        var png = EditorsFolder.drawn("png", 10, 10);
        var head = java.nio.ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        var crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return png;
    }
}
