package dev.stoa.sponsorship.request;

import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;

/** The text of the letter that declines, as staff have it: a row once they changed it, else our own words. */
@Entity
@Table(name = "letter_template")
class DeclineLetter extends PanacheEntityBase {

    static final int LONGEST = 4000;
    static final String SUBJECT = "letter of refusal";

    static final String ASKER = "[asker]";
    static final String CONFERENCE = "[name]";
    /** Stays until the letter goes, so that the reason is written once. */
    static final String REASON = "[reason]";

    private static final String KIND = "DECLINED";

    private static final String OURS = """
            Hello [asker],

            thank you for asking us to support [name], and for the work that you put into it. We have looked at
            your request with care, and cannot help this time:

            [reason]

            This says nothing about the worth of what you do. We wish you a good event, and you are welcome to
            ask us again.

            With kind regards""";

    @Id
    String kind;

    String text;

    @Version
    int version;

    /** @param version of the row; -1 where there is none */
    record Now(String text, int version) {}

    static Now now() {
        return DeclineLetter.<DeclineLetter>findByIdOptional(KIND)
                .map(letter -> new Now(letter.text, letter.version))
                .orElse(new Now(OURS, -1));
    }

    /** For this request, but for the reason. */
    static String to(SponsorshipRequest request) {
        return now().text
                .replace(ASKER, request.asked.asker() == null ? "" : request.asked.asker())
                .replace(CONFERENCE, request.title());
    }

    /** @throws Outdated when somebody saved in between */
    static void write(String text, int seen, Actor by, Instant at) {
        DeclineLetter letter = findById(KIND, LockModeType.PESSIMISTIC_WRITE);
        var before = letter == null ? OURS : letter.text;
        if ((letter == null ? -1 : letter.version) != seen || letter == null && !begin(text)) {
            throw new Outdated();
        }
        if (letter != null) {
            letter.text = text;
        }
        Change.keep(SUBJECT, 1, Map.of("text", before), Map.of("text", text), by, at);
    }

    /** @return false where somebody else was quicker */
    private static boolean begin(String text) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into letter_template (kind, text, version) values (:kind, :text, 0) on conflict do nothing")
                        .setParameter("kind", KIND)
                        .setParameter("text", text)
                        .executeUpdate()
                == 1;
    }
}
