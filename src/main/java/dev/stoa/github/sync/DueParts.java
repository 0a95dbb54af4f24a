package dev.stoa.github.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/** Which parts of which repositories are to be read: what was never read to its end, failed, or stands otherwise than then. */
@ApplicationScoped
class DueParts {

    /** Of a part that was read before only what changed comes, and that is little. */
    private static final int FEW = 20;

    private static final String FOLLOWED = """
            ((lower(r.owner) = any(cast(:owners as text[])) or r.id = any(cast(:listed as bigint[])))
              and r.project_id is not null or r.standing = 'UPSTREAM') and r.open_to_public
            """;

    private static final String DUE = """
            select r.id, r.owner, r.name, r.default_branch, d.mailmap, p.part, p.told,
                   case when p.complete_at is null then p.items else least(p.items, :few) end
            from repository r join sync_part p on p.repository_id = r.id
              left join repository_description d on d.repository_id = r.id
            where """ + FOLLOWED + """
              and (p.complete_at is null or p.failure is not null or p.told is distinct from p.read_to or p.exact)
              and p.part = any(cast(:parts as text[]))
            order by r.stars desc, r.id""";

    @Inject
    Session session;

    /**
     * Of these owners, and of the repositories that their lists name, those that are worth following: public, no fork, with
     * a project; and what is followed upstream. The most starred first.
     */
    @Transactional
    List<Due> of(Collection<String> owners, Set<Long> listed, Set<Part> parts) {
        List<Due> all = new ArrayList<>();
        var rows = session.createNativeQuery(DUE, Object[].class)
                .setParameter("few", FEW)
                .setParameter("owners", lowered(owners))
                .setParameter("listed", listed.toArray(Long[]::new))
                .setParameter("parts", parts.stream().map(Part::name).toArray(String[]::new))
                .getResultList();
        for (Object[] row : rows) {
            long id = (Long) row[0];
            if (all.isEmpty() || all.getLast().repository().id() != id) {
                all.add(new Due(
                        new Followed(
                                id,
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                new EnumMap<>(Part.class)),
                        new EnumMap<>(Part.class)));
            }
            Part part = Part.valueOf((String) row[5]);
            all.getLast().told().put(part, (String) row[6]);
            if (row[7] instanceof Integer items) {
                all.getLast().repository().expected().put(part, items);
            }
        }
        return all;
    }

    /** Of these the ones that somebody asked for ({@link ReadAgain}), with the wish. */
    static Map<SyncPart.Key, String> asked(List<Due> due) {
        Map<SyncPart.Key, String> asked = new HashMap<>();
        for (Due one : due) {
            one.told().forEach((part, told) -> {
                if (told != null && told.startsWith(ReadAgain.ASKED)) {
                    asked.put(new SyncPart.Key(one.repository().id(), part), told);
                }
            });
        }
        return asked;
    }

    /** How many repositories are followed, whether something of them is due or not. */
    @Transactional
    int followed(Collection<String> owners, Set<Long> listed) {
        return ((Number) session.createNativeQuery("select count(*) from repository r where " + FOLLOWED, Long.class)
                        .setParameter("owners", lowered(owners))
                        .setParameter("listed", listed.toArray(Long[]::new))
                        .getSingleResult())
                .intValue();
    }

    private static String[] lowered(Collection<String> owners) {
        return owners.stream().map(owner -> owner.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    /** @param told in the order to read; how the list says that each part stands, null when it does not say */
    record Due(Followed repository, Map<Part, String> told) {

        /** Leaves out the parts that rest; answers how many. */
        int leave(Set<SyncPart.Key> resting) {
            int all = told.size();
            told.keySet().removeIf(part -> resting.contains(new SyncPart.Key(repository.id(), part)));
            return all - told.size();
        }
    }
}
