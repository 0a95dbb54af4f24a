package dev.stoa.sponsorship.file;

import dev.stoa.site.Token;
import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** A file that was kept: written once, never changed, had at an address that nobody guesses. */
@Entity
@Immutable
public class StoredFile extends PanacheEntityBase {

    /** Of a piece: small enough that a hundred readers at once take 25 MB together. */
    static final int CHUNK = 256 * 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String key;
    public String name;

    @Enumerated(EnumType.STRING)
    public Format format;

    /** In bytes. */
    public long size;

    public byte[] sha256;

    @Enumerated(EnumType.STRING)
    public Scan scan;

    public String keptBy;
    public Instant keptAt;

    /** Never deleted; false for what belongs to somebody outside, who may take it back. */
    public boolean lasting;

    /** Keeps it in the caller's transaction. */
    public static StoredFile keep(Checked file, Actor by, Instant at) {
        return keep(file, true, by, at);
    }

    /** The same of what can be {@link #drop dropped}. */
    public static StoredFile lend(Checked file, Actor by, Instant at) {
        return keep(file, false, by, at);
    }

    private static StoredFile keep(Checked file, boolean lasting, Actor by, Instant at) {
        try (var content = Files.newInputStream(file.path())) {
            return keep(file.name(), file.format(), file.size(), file.sha256(), file.scan(), lasting, content, by, at);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Keeps what was made here. */
    public static StoredFile keepOurs(String name, Format format, byte[] content, Actor by, Instant at) {
        try {
            var digest = Intake.sha256().digest(content);
            return keep(
                    FileName.of(name, format),
                    format,
                    content.length,
                    digest,
                    Scan.OURS,
                    true,
                    new ByteArrayInputStream(content),
                    by,
                    at);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static StoredFile keep(
            String name,
            Format format,
            long size,
            byte[] sha256,
            Scan scan,
            boolean lasting,
            InputStream content,
            Actor by,
            Instant at)
            throws IOException {
        var file = new StoredFile();
        file.key = Token.random().text();
        file.name = name;
        file.format = format;
        file.size = size;
        file.sha256 = sha256;
        file.scan = scan;
        file.keptBy = by.name();
        file.keptAt = at;
        file.lasting = lasting;
        file.persist();
        int number = 0;
        for (var bytes = content.readNBytes(CHUNK); bytes.length > 0; bytes = content.readNBytes(CHUNK)) {
            // By hand: as entities all of them would stay in memory until the end.
            getEntityManager()
                    .createNativeQuery(
                            "insert into stored_chunk (file_id, number, bytes) values (:file, :number, :bytes)")
                    .setParameter("file", file.id)
                    .setParameter("number", number++)
                    .setParameter("bytes", bytes)
                    .executeUpdate();
        }
        return file;
    }

    /** Deletes these with all of their bytes; the database refuses it for what lasts, and for what something points at. */
    public static void drop(Collection<Long> lent) {
        for (var table : List.of("stored_chunk where file_id", "stored_file where id")) {
            getEntityManager()
                    .createNativeQuery("delete from " + table + " = any(:ids)")
                    .setParameter("ids", lent.toArray(Long[]::new))
                    .executeUpdate();
        }
    }

    /** One piece; empty after the last. */
    static Optional<byte[]> chunk(long file, int number) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select bytes from stored_chunk where file_id = :file and number = :number", byte[].class)
                .setParameter("file", file)
                .setParameter("number", number)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    public static StoredFile byId(long id) {
        return findById(id);
    }

    /** By their ids. */
    public static Map<Long, StoredFile> all(Collection<Long> ids) {
        return StoredFile.<StoredFile>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(file -> file.id, Function.identity()));
    }

    /** Whether these are its bytes. */
    public boolean has(byte[] content) {
        return Arrays.equals(sha256, Intake.sha256().digest(content));
    }

    /** The digest as sha256sum(1) prints it. */
    public String hex() {
        return HexFormat.of().formatHex(sha256);
    }
}
