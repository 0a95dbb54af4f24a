package dev.stoa.project;

import dev.stoa.site.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What staff ask of projects: hidden and empty ones are in it. */
@ApplicationScoped
public class ProjectDeskQueries {

    /**
     * @param open repositories that visitors may see
     * @param proposal where a proposal wants it to stand, or null
     * @param reason of that proposal
     */
    public record Row(
            String slug,
            String name,
            Lifecycle lifecycle,
            boolean visible,
            long repositories,
            long open,
            long stars,
            Lifecycle proposal,
            String reason) {

        /** Why visitors do not see it; empty when they do. */
        public String hidden() {
            return !visible
                    ? "hidden"
                    : open > 0 ? "" : repositories == 0 ? "without repositories" : "nothing public in it";
        }
    }

    /** @param lifecycle null for all @param waiting only those with an open proposal */
    public record Filter(String q, Lifecycle lifecycle, boolean waiting) {}

    private static final String FROM = """
            from project p
            left join lifecycle_proposal l on l.project_id = p.id and l.state = 'OPEN'
            left join lateral (
              select count(*) as repositories, count(*) filter (where open_to_public) as open,
                coalesce(sum(stars) filter (where open_to_public), 0) as stars, string_agg(owner || '/' || name, ' ') as names
              from repository where project_id = p.id) r on true
            where folded(concat_ws(' ', p.name, p.slug, p.description, r.names))
                like all (select folded(word) from unnest(cast(:words as text[])) as word)
              and (:lifecycle = '' or p.lifecycle = :lifecycle) and (not :waiting or l.id is not null)
            """;

    @Inject
    Session session;

    /** Those that wait for a decision first, then by name. */
    List<Row> rows(Filter filter, int offset, int size) {
        return asked("""
                        select p.slug, p.name, p.lifecycle, p.visible, r.repositories, r.open, r.stars, l.to_state, l.reason
                        %s order by l.id nulls last, lower(p.name), p.id limit :size offset :offset""".formatted(FROM), filter)
                .setParameter("size", size)
                .setParameter("offset", offset)
                .list()
                .stream()
                .map(row -> new Row(
                        (String) row[0],
                        (String) row[1],
                        Lifecycle.valueOf((String) row[2]),
                        (Boolean) row[3],
                        number(row[4]),
                        number(row[5]),
                        number(row[6]),
                        row[7] == null ? null : Lifecycle.valueOf((String) row[7]),
                        (String) row[8]))
                .toList();
    }

    /** How many there are in each state of life, whatever state the filter names. */
    Map<Lifecycle, Long> states(Filter filter) {
        return asked(
                        "select p.lifecycle, count(*) " + FROM + " group by 1",
                        new Filter(filter.q(), null, filter.waiting()))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> Lifecycle.valueOf((String) row[0]), row -> number(row[1])));
    }

    /** Every name that the repositories of a project ever had, the present one too, by GitHub's number. */
    Map<Long, List<String>> names(long project) {
        return session.createNativeQuery("""
                        select n.repository_id, n.owner || '/' || n.name from repository_name n
                        join repository r on r.id = n.repository_id where r.project_id = :project order by 2""", Object[].class).setParameter("project", project).list().stream()
                .collect(Collectors.groupingBy(
                        row -> number(row[0]), Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private NativeQuery<Object[]> asked(String sql, Filter filter) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("words", SearchText.unfolded(filter.q()).toArray(String[]::new))
                .setParameter(
                        "lifecycle",
                        filter.lifecycle() == null ? "" : filter.lifecycle().name())
                .setParameter("waiting", filter.waiting());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
