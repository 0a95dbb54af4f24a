package dev.stoa.github.webhook;

import dev.stoa.github.Owners;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hibernate.Session;

/** Which repositories are this portal's business: one question for a whole batch, whatever the size of the catalogue. */
@Singleton
class OurRepositories {

    private static final String KNOWN = """
            select id, null from repository where id = any(cast(:ids as bigint[]))
            union all
            select null, o.owner from unnest(cast(:owners as text[])) as o(owner)
            where exists (select from repository r where lower(r.owner) = o.owner and r.standing = 'OWN')""";

    private final Session session;
    private final Owners owners;

    OurRepositories(Session session, Owners owners) {
        this.session = session;
        this.owners = owners;
    }

    /** Whether an organisation or user of this login is followed. */
    boolean follow(String owner) {
        return owners.follow(owner);
    }

    /** Those that we know by their number, whoever owns them now, and any of an owner whom we follow. */
    Set<Payload.Repository> among(Collection<Payload.Repository> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<Object> known = new HashSet<>();
        List<Object[]> rows = session.createNativeQuery(KNOWN, Object[].class)
                .setParameter("ids", numbers(asked))
                .setParameter("owners", logins(asked))
                .getResultList();
        rows.forEach(row -> known.add(row[0] == null ? row[1] : ((Number) row[0]).longValue()));
        Set<Payload.Repository> ours = new HashSet<>();
        for (Payload.Repository repository : asked) {
            String owner = owner(repository);
            if (known.contains(repository.id()) || owner != null && (known.contains(owner) || owners.follow(owner))) {
                ours.add(repository);
            }
        }
        return ours;
    }

    private static Long[] numbers(Collection<Payload.Repository> repositories) {
        return repositories.stream()
                .map(Payload.Repository::id)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
    }

    private static String[] logins(Collection<Payload.Repository> repositories) {
        return repositories.stream()
                .map(OurRepositories::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    private static String owner(Payload.Repository repository) {
        return repository.owner() == null || repository.owner().login() == null
                ? null
                : repository.owner().login().toLowerCase(Locale.ROOT);
    }
}
