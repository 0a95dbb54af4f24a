package dev.stoa.project;

import dev.stoa.platform.StoaConfig;
import dev.stoa.site.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The public questions about releases of all projects; both read the view public_release, which has nothing hidden. */
@ApplicationScoped
public class ReleaseQueries {

    /** A release, or a bare tag, with its project; name is null where it only repeats the tag. */
    public record Line(
            String project,
            String slug,
            String tag,
            String name,
            boolean prerelease,
            Instant publishedAt,
            String url) {}

    private static final String FROM = """
            from public_release l join project p on p.id = l.project_id
            where folded(concat_ws(' ', p.name, l.tag, l.name)) like all (select folded(word) from unnest(cast(:words as text[])) as word)
            """;

    @Inject
    Session session;

    @Inject
    StoaConfig config;

    /** Newest first. */
    public List<Line> newest(String text, int offset, int size) {
        return matching(
                        "select p.name, p.slug, l.tag, nullif(l.name, l.tag), l.prerelease, l.published_at, l.owner || '/' || l.repository "
                                + FROM + " order by l.published_at desc, l.id desc limit :size offset :offset",
                        text)
                .setParameter("size", size)
                .setParameter("offset", offset)
                .list()
                .stream()
                .map(row -> new Line(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Boolean) row[4],
                        (Instant) row[5],
                        config.github().gitUrl() + "/" + row[6] + "/releases"))
                .toList();
    }

    public long count(String text) {
        return ((Number) matching("select count(*) " + FROM, text).getSingleResult()[0]).longValue();
    }

    private NativeQuery<Object[]> matching(String sql, String text) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("words", SearchText.unfolded(text).toArray(String[]::new));
    }
}
