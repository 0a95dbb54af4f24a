package dev.stoa.sponsorship.request;

import dev.stoa.request.AskerTexts;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Texts;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** What the asker and staff wrote to each other about a request. */
@Entity
class RequestMessage extends PanacheEntityBase {

    static final int LONGEST = 3000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long requestId;
    /** A user name; null where the asker wrote. */
    String author;

    String text;
    Instant at;

    /** @throws NotPossible where there is nothing in it, or too much */
    static void keep(long request, String author, String text, Instant at) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new NotPossible("text", Texts.of(AskerTexts.class).writeSomething(LONGEST));
        }
        var message = new RequestMessage();
        message.requestId = request;
        message.author = author;
        message.text = text;
        message.at = at;
        message.persist();
    }

    /** Oldest first. */
    static List<RequestMessage> of(long request) {
        return list("requestId = ?1 order by id", request);
    }
}
