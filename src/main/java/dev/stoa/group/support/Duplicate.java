package dev.stoa.group.support;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Another request that may be the same: of the same group for the same day, or for the same kind of grant within two months;
 * or of the same person in much the same words.
 *
 * @param why in words, for staff
 * @param sameAsker it came from the same address
 */
public record Duplicate(SupportRequest request, String why, boolean sameAsker) {

    private static final Duration LATELY = Duration.ofDays(60);
    private static final int MOST = 50;

    /** Oldest first. One statement. */
    static List<Duplicate> of(SupportRequest request) {
        return SupportRequest.<SupportRequest>find(
                        "from SupportRequest q where q.id <> ?1 and q.createdAt between ?2 and ?3 and"
                                + " (lower(q.email) = lower(?4) or q.wanted = ?5 and (q.group = ?6 or lower(q.groupName) = lower(?7)))"
                                + " order by q.id",
                        request.id,
                        request.createdAt.minus(Duration.ofDays(365)),
                        request.createdAt.plus(Duration.ofDays(365)),
                        request.email == null ? "" : request.email,
                        request.wanted,
                        request.group,
                        request.groupName)
                .page(0, MOST)
                .stream()
                .map(other -> compare(request, other))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null where they are two things. */
    private static Duplicate compare(SupportRequest request, SupportRequest other) {
        boolean sameAsker = request.email != null && request.email.equalsIgnoreCase(other.email);
        if (request.wanted == other.wanted && sameGroup(request, other)) {
            if (request.wanted.hosting()) {
                if (request.startsLocal.toLocalDate().equals(other.startsLocal.toLocalDate())) {
                    return new Duplicate(other, "the same group, the same day", sameAsker);
                }
            } else if (Duration.between(request.createdAt, other.createdAt)
                            .abs()
                            .compareTo(LATELY)
                    <= 0) {
                return new Duplicate(other, "the same group, the same kind of grant", sameAsker);
            }
        }
        return sameAsker && Likeness.of(request.purpose, other.purpose) >= Likeness.SAME
                ? new Duplicate(other, "the same person, much the same words", true)
                : null;
    }

    private static boolean sameGroup(SupportRequest one, SupportRequest other) {
        return one.group != null && other.group != null
                ? one.group.id.equals(other.group.id)
                : one.groupName.equalsIgnoreCase(other.groupName);
    }
}
