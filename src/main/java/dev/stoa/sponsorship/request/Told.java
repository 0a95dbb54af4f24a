package dev.stoa.sponsorship.request;

import dev.stoa.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who of us is told of a request: its owner; while it has none, those who lately looked after one. */
final class Told {

    private static final Duration LATELY = Duration.ofDays(365);
    private static final int MOST = 5;

    private Told() {}

    /** @param by who did it and need not be told; empty where that was the asker */
    static void staff(SponsorshipRequest request, String by, String subject, String text, Instant now) {
        people(request, now).stream()
                .filter(name -> !name.equals(by))
                .forEach(name -> Notice.queue(name, subject, text, request.path(), now));
    }

    static List<String> people(SponsorshipRequest request, Instant now) {
        if (request.owner != null) {
            return List.of(request.owner);
        }
        return SponsorshipRequest.getEntityManager()
                .createQuery("""
                        select q.owner from SponsorshipRequest q where q.owner is not null and q.since > :lately
                        group by q.owner order by max(q.since) desc""", String.class)
                .setParameter("lately", now.minus(LATELY))
                .setMaxResults(MOST)
                .getResultList();
    }
}
