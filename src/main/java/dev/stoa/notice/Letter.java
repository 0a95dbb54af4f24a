package dev.stoa.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A mail to somebody outside, who has no desk. Address and text are erased as soon as it has left, or never will. */
@Entity
public class Letter extends PanacheEntityBase {

    private static final int MOST_ATTEMPTS = 8;

    /** As in {@link Notice.Mail}. */
    public enum Mail {
        QUEUED,
        SENDING,
        SENT,
        FAILED,
        UNCERTAIN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    String recipient;
    String text;
    /** What goes with it; null for most. Erased with address and text. */
    byte[] file;

    String fileName;
    String fileType;
    public String subject;
    public Instant createdAt;

    @Enumerated(EnumType.STRING)
    public Mail mail;

    public int attempts;
    /** When it was last touched, or the earliest time to try it again. */
    public Instant mailAt;

    /** Why the last attempt failed, without anything personal. */
    public String problem;

    /**
     * A file that goes with a letter.
     *
     * @param type as the {@code Content-Type} says it, with its parameters
     */
    public record Attachment(String name, String type, byte[] content) {}

    /** The same with a file; null for none. */
    public static Letter queue(String recipient, String subject, String text, Attachment attachment, Instant at) {
        var letter = queue(recipient, subject, text, at);
        if (attachment != null) {
            letter.file = attachment.content();
            letter.fileName = attachment.name();
            letter.fileType = attachment.type();
        }
        return letter;
    }

    /** Writes a letter as part of the running transaction; it leaves after the commit. */
    public static Letter queue(String recipient, String subject, String text, Instant at) {
        var letter = new Letter();
        letter.recipient = recipient;
        letter.subject = subject;
        letter.text = text;
        letter.createdAt = at;
        letter.mail = Mail.QUEUED;
        letter.mailAt = at;
        letter.persist();
        return letter;
    }

    /** Takes the next one that is due, so that no other process sends it. */
    static Optional<Letter> claim(Instant now) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select * from letter where mail = 'QUEUED' and mail_at <= :now
                        order by id limit 1 for update skip locked""", Letter.class)
                .setParameter("now", now)
                .getResultList();
        return due.stream().map(Letter.class::cast).findFirst().map(letter -> {
            letter.mail = Mail.SENDING;
            letter.attempts++;
            letter.mailAt = now;
            return letter;
        });
    }

    /** Claims older than this belong to a process that died. */
    static void giveUpClaims(Instant before) {
        update(
                "mail = ?1, recipient = null, text = null, file = null where mail = ?2 and mailAt < ?3",
                Mail.UNCERTAIN,
                Mail.SENDING,
                before);
    }

    void sent(Instant now) {
        close(Mail.SENT, null, now);
    }

    /** Tried again after one minute, two, four and so on; then given up. */
    void failed(String why, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            close(Mail.FAILED, why, now);
        } else {
            mail = Mail.QUEUED;
            problem = why;
            mailAt = now.plus(Duration.ofMinutes(1L << (attempts - 1)));
        }
    }

    private void close(Mail outcome, String why, Instant now) {
        mail = outcome;
        problem = why;
        mailAt = now;
        recipient = null;
        text = null;
        file = null;
    }
}
