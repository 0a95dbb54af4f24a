package dev.stoa.contribution;

import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * The rows behind the numbers: single contributions, newest first. A page begins where the last one ended, by the moment of
 * its last row and how many rows of that moment were shown, so that the thousandth page costs what the first does.
 */
@ApplicationScoped
public class ContributionRows {

    /** Where a page begins: at this moment, or earlier; so many rows of the moment itself were shown. Null: the newest. */
    public record Place(Instant before, int skip) {
        public static final Place NEWEST = new Place(null, 0);
    }

    /** A page, and where the next begins; null on the last. */
    public record Found(List<ContributionRow> rows, Place next) {}

    /** The order is whole, so that no row is shown twice or left out. What is shown is looked up after the cut only. */
    private static final String ROWS = """
            with page as materialized (
              select * from public_contribution a where %s and %s
              order by a.occurred_at desc, a.repository_id, a.kind, a.source_key, a.credit limit :limit offset :skip)
            select p.occurred_at, p.kind, r.owner || '/' || r.name, w.handle, w.name, o.name, p.hidden, p.subject, p.source_key,
                   coalesce(pr.title, i.title, nullif(l.name, ''), l.tag), l.tag
            from page p
            join repository r on r.id = p.repository_id
            left join public_person w on w.id = p.person_id
            left join organisation o on o.id = p.organisation_id
            left join pull_request pr on pr.repository_id = p.repository_id and pr.number = p.subject
              and p.kind in ('PULL_REQUEST_OPENED', 'PULL_REQUEST_MERGED', 'PULL_REQUEST_CLOSED', 'REVIEW', 'REVIEW_COMMENT', 'PULL_REQUEST_COMMENT')
            left join issue i on i.repository_id = p.repository_id and i.number = p.subject and not i.deleted
              and p.kind in ('ISSUE_OPENED', 'ISSUE_CLOSED', 'ISSUE_COMMENT')
            left join release l on p.kind = 'RELEASE' and l.github_id::text = p.source_key and l.repository_id = p.repository_id
            order by p.occurred_at desc, p.repository_id, p.kind, p.source_key, p.credit
            """;

    private final Session session;
    private final StoaConfig.GitHub github;

    ContributionRows(Session session, StoaConfig config) {
        this.session = session;
        this.github = config.github();
    }

    public Found find(Scope scope, Place place, int limit) {
        var start = place.before() == null ? "true" : "a.occurred_at <= :before";
        var query = scope.bindRows(session.createNativeQuery(ROWS.formatted(scope.onRows(), start), Object[].class))
                .setParameter("limit", limit + 1)
                .setParameter("skip", place.skip());
        if (place.before() != null) {
            query.setParameter("before", place.before());
        }
        var rows = query.list().stream().map(this::row).toList();
        if (rows.size() <= limit) {
            return new Found(rows, null);
        }
        var page = rows.subList(0, limit);
        return new Found(page, after(page, place));
    }

    private static Place after(List<ContributionRow> page, Place place) {
        var last = page.getLast().at();
        int same = (int) page.stream().filter(row -> row.at().equals(last)).count();
        return new Place(last, last.equals(place.before()) ? place.skip() + same : same);
    }

    private ContributionRow row(Object[] row) {
        var kind = Kind.valueOf((String) row[1]);
        var repository = (String) row[2];
        boolean hidden = (Boolean) row[6];
        var number = row[7] == null ? null : ((Number) row[7]).longValue();
        var key = (String) row[8];
        return new ContributionRow(
                (Instant) row[0],
                kind,
                repository,
                (String) row[3],
                (String) row[4],
                (String) row[5],
                hidden ? null : number,
                kind == Kind.COMMIT && !hidden ? key : null,
                hidden ? null : (String) row[9],
                hidden ? null : github.gitUrl() + "/" + repository + path(kind, number, key, (String) row[10]));
    }

    /** Below the repository's address, as GitHub has it. */
    private static String path(Kind kind, Long number, String key, String tag) {
        return switch (kind) {
            case COMMIT -> "/commit/" + key;
            case PULL_REQUEST_OPENED, PULL_REQUEST_MERGED, PULL_REQUEST_CLOSED -> "/pull/" + number;
            case REVIEW -> "/pull/" + number + "#pullrequestreview-" + key;
            case REVIEW_COMMENT -> "/pull/" + number + "#discussion_r" + key;
            case PULL_REQUEST_COMMENT -> "/pull/" + number + "#issuecomment-" + key;
            case ISSUE_OPENED, ISSUE_CLOSED -> "/issues/" + number;
            case ISSUE_COMMENT -> "/issues/" + number + "#issuecomment-" + key;
            case DISCUSSION -> "/discussions/" + number;
            case RELEASE ->
                tag == null
                        ? "/releases"
                        : "/releases/tag/"
                                + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
            case STAR -> "/stargazers";
            case FORK -> "/forks";
        };
    }
}
