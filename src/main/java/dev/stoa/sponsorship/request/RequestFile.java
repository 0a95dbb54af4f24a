package dev.stoa.sponsorship.request;

import dev.stoa.site.Token;
import dev.stoa.sponsorship.file.StoredFile;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file that lies with a request: sent by the asker, and then theirs to take back, or by a colleague, and then not for the asker's
 * eyes. One that came with the public form waits until the address is confirmed.
 */
@Entity
class RequestFile extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long requestId;
    byte[] confirmation;
    long fileId;
    /** The user name of a colleague; null where the asker sent it. */
    String addedBy;

    Instant addedAt;

    static RequestFile keep(long request, StoredFile file, String addedBy, Instant at) {
        return keep(request, null, file, addedBy, at);
    }

    /** Until the key of that letter comes back. */
    static void await(Token key, StoredFile file, Instant at) {
        keep(null, key.digest(), file, null, at);
    }

    private static RequestFile keep(Long request, byte[] confirmation, StoredFile file, String addedBy, Instant at) {
        var kept = new RequestFile();
        kept.requestId = request;
        kept.confirmation = confirmation;
        kept.fileId = file.id;
        kept.addedBy = addedBy;
        kept.addedAt = at;
        kept.persist();
        return kept;
    }

    /** What waited for this key. */
    static List<RequestFile> awaiting(Token key) {
        return list("confirmation = ?1 order by id", key.digest());
    }

    void confirmed(long request) {
        requestId = request;
        confirmation = null;
    }

    /** All of a request, oldest first. */
    static List<RequestFile> of(long request) {
        return list("requestId = ?1 order by id", request);
    }

    /** What they are, by their ids. No statement where there are none. */
    static Map<Long, StoredFile> stored(List<RequestFile> files) {
        return files.isEmpty()
                ? Map.of()
                : StoredFile.all(files.stream().map(file -> file.fileId).toList());
    }

    static long count(long request, boolean asker) {
        return count("requestId = ?1 and " + (asker ? "addedBy is null" : "addedBy is not null"), request);
    }

    /** The one at this key, if it lies with this request. */
    static Optional<RequestFile> at(long request, String key) {
        return find(
                        "select r from RequestFile r join StoredFile f on f.id = r.fileId"
                                + " where r.requestId = ?1 and f.key = ?2",
                        request,
                        key)
                .firstResultOptional();
    }

    StoredFile file() {
        return StoredFile.byId(fileId);
    }

    /** Deletes it, bytes and all. */
    void drop() {
        drop(List.of(this));
    }

    /** All that the asker of this request sent. */
    static void forgetAsker(long request) {
        drop(list("requestId = ?1 and addedBy is null", request));
    }

    /** What nobody confirmed in time. */
    static void forgetUnconfirmed(Instant now, Duration valid) {
        drop(list("confirmation is not null and addedAt <= ?1", now.minus(valid)));
    }

    private static void drop(Collection<RequestFile> files) {
        if (files.isEmpty()) {
            return;
        }
        var stored = files.stream().map(file -> file.fileId).collect(Collectors.toSet());
        delete("id in ?1", files.stream().map(file -> file.id).toList());
        StoredFile.drop(stored);
    }
}
