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

/** One thing that one staff member should know. */
@Entity
public class Notice extends PanacheEntityBase {

    /** After this many failures nobody tries again; the notice stays on the desk. */
    private static final int MOST_ATTEMPTS = 8;

    /** How the mail of a notice stands. */
    public enum Mail {
        QUEUED,
        /** Claimed; the mail server is being spoken to. */
        SENDING,
        SENT,
        FAILED,
        /** The process died while it was being sent: it may have arrived, so it is not sent again. */
        UNCERTAIN,
        /** Nobody wants a mail: no mail server is set, or the person's address is not known. */
        NONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** A user name. */
    public String recipient;

    public String subject;
    public String text;
    /** The page that it is about, below our own address. */
    public String path;

    public Instant createdAt;
    public Instant readAt;

    @Enumerated(EnumType.STRING)
    public Mail mail;

    public int attempts;
    /** When the mail was last touched, or the earliest time to try it again. */
    public Instant mailAt;

    /** Why the last attempt failed, without anything personal. */
    public String problem;

    /** Tells somebody, as part of the running transaction. */
    public static Notice queue(String recipient, String subject, String text, String path, Instant at) {
        var notice = new Notice();
        notice.recipient = recipient;
        notice.subject = subject;
        notice.text = text;
        notice.path = path;
        notice.createdAt = at;
        notice.mail = Mail.QUEUED;
        notice.mailAt = at;
        notice.persist();
        return notice;
    }

    /** The newest that this person has not yet marked as read. */
    public static List<Notice> unread(String recipient, int most) {
        return Notice.<Notice>find("recipient = ?1 and readAt is null order by id desc", recipient)
                .page(0, most)
                .list();
    }

    /** This person has read everything up to this notice. */
    public static void read(String recipient, long upTo, Instant at) {
        update("readAt = ?1 where recipient = ?2 and id <= ?3 and readAt is null", at, recipient, upTo);
    }

    /** Takes the next mail that is due out of the queue, so that no other process sends it. */
    static Optional<Notice> claim(Instant now) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select * from notice where mail = 'QUEUED' and mail_at <= :now
                        order by id limit 1 for update skip locked""", Notice.class)
                .setParameter("now", now)
                .getResultList();
        return due.stream().map(Notice.class::cast).findFirst().map(notice -> {
            notice.mail = Mail.SENDING;
            notice.mailAt = now;
            notice.attempts++;
            return notice;
        });
    }

    /** What was claimed this long ago was claimed by a process that is gone. */
    static long giveUpClaims(Instant before) {
        return update("mail = ?1 where mail = ?2 and mailAt < ?3", Mail.UNCERTAIN, Mail.SENDING, before);
    }

    void settle(Mail outcome, String why, Instant now) {
        mail = outcome;
        problem = why;
        mailAt = now;
    }

    /** Not accepted by the mail server: later again, each time after twice as long, or never again. */
    void failed(String why, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            settle(Mail.FAILED, why, now);
        } else {
            settle(Mail.QUEUED, why, now.plus(Duration.ofMinutes(1L << attempts - 1)));
        }
    }
}
