package dev.stoa.people.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;

/** Who may be one person: pairs that look alike (view merge_hint), put together, the surest first. */
@Singleton
public class Suggestions {

    private static final int PAIRS = 2000;

    /** More than these are hardly one person: a name that many have. */
    private static final int LARGEST = 12;

    /**
     * Persons that may be one.
     *
     * @param weight of all reasons together; the surer the higher
     */
    public record Suggestion(Set<Long> persons, Set<String> reasons, long weight) {}

    private record Pair(long one, long other, List<String> reasons, long weight) {}

    @Inject
    Session session;

    /** @param least weight that a pair must have; 70 is the same name and the same name before the @ */
    public List<Suggestion> list(int least) {
        var pairs = session
                .createNativeQuery("""
                        select h.one, h.other, array_agg(h.why order by h.weight desc), sum(h.weight) as weight
                        from merge_hint h where not exists (select from merge_dismissal d where d.one = h.one and d.other = h.other)
                        group by 1, 2 having max(h.weight) >= :least order by weight desc, 1, 2 limit :pairs""", Object[].class)
                .setParameter("least", least)
                .setParameter("pairs", PAIRS)
                .list()
                .stream()
                .map(row -> new Pair(
                        (Long) row[0], (Long) row[1], List.of((String[]) row[2]), ((Number) row[3]).longValue()))
                .toList();
        Map<Long, Group> groups = new HashMap<>();
        for (var pair : pairs) {
            var one = groups.computeIfAbsent(pair.one, Group::new);
            var other = groups.computeIfAbsent(pair.other, Group::new);
            if (one == other || one.persons.size() + other.persons.size() <= LARGEST) {
                one.take(other, pair);
                one.persons.forEach(person -> groups.put(person, one));
            }
        }
        var found = new LinkedHashSet<>(groups.values());
        var all = new ArrayList<Suggestion>();
        found.stream()
                .filter(group -> group.persons.size() > 1)
                .forEach(group -> all.add(new Suggestion(group.persons, group.reasons, group.weight)));
        all.sort((a, b) -> Long.compare(b.weight, a.weight) != 0
                ? Long.compare(b.weight, a.weight)
                : Long.compare(a.persons.iterator().next(), b.persons.iterator().next()));
        return all;
    }

    private static final class Group {
        final Set<Long> persons = new TreeSet<>();
        final Set<String> reasons = new LinkedHashSet<>();
        long weight;

        Group(long person) {
            persons.add(person);
        }

        void take(Group other, Pair pair) {
            persons.addAll(other.persons);
            reasons.addAll(other.reasons);
            reasons.addAll(pair.reasons);
            weight = Math.max(Math.max(weight, other.weight), pair.weight);
        }
    }
}
