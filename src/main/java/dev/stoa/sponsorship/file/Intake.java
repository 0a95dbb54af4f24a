package dev.stoa.sponsorship.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The one door for files from outside: size, content, virus scan, in this order, and all of it before anything is kept and
 * outside of any transaction.
 */
@Singleton
public class Intake {

    /** The most that one file may have: 25 MiB. What a route takes is in {@code site.BodyLimits}. */
    public static final long MOST_BYTES = 25L << 20;

    @Inject
    VirusScan scan;

    /** @throws Unfit with the reason why it is not taken */
    public Checked check(FileUpload file, Set<Format> allowed, long mostBytes) {
        if (file == null || file.size() == 0) {
            throw new Unfit("Choose a file; an empty one is none.");
        }
        return check(file.uploadedFile(), file.fileName(), allowed, mostBytes);
    }

    /** @throws Unfit with the reason why it is not taken */
    public Checked check(Path file, String name, Set<Format> allowed, long mostBytes) {
        try {
            long size = Files.size(file);
            if (size > mostBytes) {
                throw Unfit.because(texts -> texts.tooLarge(Size.said(mostBytes)));
            }
            var format = Sniffer.format(file, allowed);
            Sniffer.check(file, format);
            return new Checked(file, FileName.of(name, format), format, size, digest(file), scan.of(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What people read beside the field. */
    public String warning() {
        return scan.warning();
    }

    static byte[] digest(Path file) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
