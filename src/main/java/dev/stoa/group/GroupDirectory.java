package dev.stoa.group;

import dev.stoa.group.GroupFilter.By;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The groups that fit a filter, in its order, and what else could be chosen. One statement.
 *
 * @param all groups that fit the words
 * @param hits those of them that fit all
 */
public record GroupDirectory(GroupFilter filter, List<GroupSpot> all, List<Hit> hits) {

    /** @param kilometres the way from the place that was typed; null where none was, or where the group has none */
    public record Hit(GroupSpot group, Integer kilometres) {}

    public static GroupDirectory of(GroupFilter filter) {
        var all = GroupQueries.listed(filter.words());
        var hits = all.stream()
                .filter(filter::fits)
                .map(group -> new Hit(group, kilometres(filter, group)))
                .sorted(Comparator.comparing(Hit::kilometres, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new GroupDirectory(filter, all, hits);
    }

    private static Integer kilometres(GroupFilter filter, GroupSpot group) {
        return filter.place() == null || group.position() == null
                ? null
                // Nobody lives nowhere: in the same street is one kilometre.
                : (Integer) (int) Math.max(1, Math.round(filter.place().point().kilometresTo(group.position())));
    }

    /** Every country that could be chosen, with how many groups it would show; by name. */
    public SortedMap<String, Long> countries() {
        return counts(By.COUNTRY, group -> group.country() == null ? List.of() : List.of(group.country()));
    }

    public SortedMap<String, Long> topics() {
        return counts(By.TOPIC, GroupSpot::topics);
    }

    public SortedMap<String, Long> languages() {
        return counts(By.LANGUAGE, GroupSpot::languages);
    }

    public long online() {
        return all.stream()
                .filter(GroupSpot::virtual)
                .filter(group -> filter.fits(group, By.ONLINE))
                .count();
    }

    private SortedMap<String, Long> counts(By what, Function<GroupSpot, Collection<String>> values) {
        var counts = new TreeMap<String, Long>();
        all.stream()
                .filter(group -> filter.fits(group, what))
                .flatMap(group -> values.apply(group).stream())
                .forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }
}
