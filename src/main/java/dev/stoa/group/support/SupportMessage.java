package dev.stoa.group.support;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** What the asker and staff wrote to each other about a request. */
@Entity
class SupportMessage extends PanacheEntityBase {

    static final int LONGEST = 3000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long requestId;
    /** A user name; null where the asker wrote. */
    String author;

    String text;
    Instant at;

    static void keep(long request, String author, String text, Instant at) {
        var message = new SupportMessage();
        message.requestId = request;
        message.author = author;
        message.text = text;
        message.at = at;
        message.persist();
    }

    /** Oldest first. */
    static List<SupportMessage> of(long request) {
        return list("requestId = ?1 order by id", request);
    }
}
