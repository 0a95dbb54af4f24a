package dev.stoa.content;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A content folder in which a test is the editor. */
final class EditorsFolder {

    final Path images;
    final PictureFolder pictures;
    final ArticleFolder pages;
    private final Path pagesFolder;

    EditorsFolder(Path content) throws IOException {
        images = Files.createDirectory(content.resolve("images"));
        pagesFolder = Files.createDirectory(content.resolve("pages"));
        pictures = new PictureFolder(images);
        pages = new ArticleFolder(
                pagesFolder, pictures, new Wording("Kiln & Sons", (language, at) -> "back to " + at + ", " + language));
    }

    /** A page of this name with this front matter below its title, and this text. */
    Article write(String name, String head, String text) throws IOException {
        Files.writeString(pagesFolder.resolve(name + ".md"), "---\ntitle: A title\n" + head + "---\n\n" + text);
        return pages.article(name).orElseThrow();
    }

    Path save(String name, byte[] file) throws IOException {
        return Files.write(images.resolve(name), file);
    }

    /** Red on the left, blue on the right. */
    static byte[] drawn(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG as a camera writes it that was held in this way, with a name in its EXIF. */
    static byte[] photograph(int width, int height, int orientation) throws IOException {
        var jpeg = drawn("jpg", width, height);
        var owner = "OWNER-OF-CAMERA\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        int tiff = 8 + 2 + 2 * 12 + 4;
        var exif = ByteBuffer.allocate(4 + 6 + tiff + owner.length);
        exif.putShort((short) 0xffe1).putShort((short) (2 + 6 + tiff + owner.length));
        exif.put("Exif\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        exif.putInt(0x4d4d002a).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 0xa430).putShort((short) 2).putInt(owner.length).putInt(tiff);
        exif.putInt(0).put(owner);
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(exif.array());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
