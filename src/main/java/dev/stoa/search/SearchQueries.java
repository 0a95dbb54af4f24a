package dev.stoa.search;

import dev.stoa.search.Hit.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Asks the documents in two statements, however many there are. Ranked by where the words stand (title, topics, text), by how
 * much the title is like what was typed, and whether it begins with it; there are so many events that all else of the same
 * name stands before them, and of equals the one nearest to today (UTC).
 */
@ApplicationScoped
public class SearchQueries {

    /** Characters of Unicode's private use, which nobody types; what was found stands between them. */
    private static final String FROM = "\uE000";

    private static final String TO = "\uE001";

    /** No page shows more of one kind. */
    private static final int MOST = 1_000;

    /** So few that who typed may have meant something else. */
    private static final int FEW = 20;

    /** Behind every text that begins with what stands before it: Unicode's last character. */
    private static final String LAST = "\uDBFF\uDFFF";

    /** As typed, as a beginning, and by its stem in each language. */
    private static final String TERMS = """
            (to_tsquery('simple', :beginnings) || plainto_tsquery('english', :plain)
             || plainto_tsquery('german', :plain) || plainto_tsquery('swedish', :plain))""";

    /** So much of the words must be alike where they are not the same; PostgreSQL's own bound lets too few mistakes through. */
    private static final String TOLERANCE = "select set_config('pg_trgm.word_similarity_threshold', '0.5', true)";

    /** Each kind by itself: it has its own part of the table, and how often a word stands there says how to look for it. */
    private static final String EXACT = Arrays.stream(SearchKind.values())
            .map(kind -> """
                    (select d.kind, d.ref, d.on_day, d.title_words, d.terms from search_document d
                     where d.kind = '%s' and d.terms @@ %s limit %d)""".formatted(kind, TERMS, MOST))
            .collect(Collectors.joining(" union all "));

    /**
     * At most {@value #MOST} of a kind are ranked and counted, and those whose title begins with what was typed: a word that is
     * everywhere costs no more than one that is in a thousand. Similar spelling is looked for only where the words themselves
     * are hardly found.
     */
    private static final String SEARCH = """
            with exact as materialized (%4$s),
            beginning as materialized (
              select d.kind, d.ref, d.on_day, d.title_words, d.terms from search_document d
              where left(d.title_words, 100) ~>=~ :plain and left(d.title_words, 100) ~<~ :beyond limit %3$d),
            alike as materialized (
              select d.kind, d.ref, d.on_day, d.title_words, d.terms from search_document d
              where (select count(*) from exact) < %3$d and :plain <%% d.title_words limit %2$d),
            found as materialized (
              select kind, ref, min(on_day) as on_day,
                     max(ts_rank(terms, %1$s) + word_similarity(:plain, title_words)
                       + case when title_words = :plain then 2 when starts_with(title_words, :plain) then 1 else 0 end
                       + case kind when 'PROJECT' then 0.6 when 'GROUP' then 0.5 when 'PERSON' then 0.4 when 'TALK' then 0.2 else 0 end) as score
              from (select * from exact union all select * from beginning union all select * from alike) each_way
              group by kind, ref),
            counted as (select kind, count(*) as n from found group by kind),
            best as (
              select * from found where cast(:kind as text) is null or kind = :kind
              order by score desc, abs(on_day - cast(:today as date)) nulls first, kind, ref limit :limit offset :offset)
            select b.kind, s.href, ts_headline(search_language(d.language), s.title, %1$s, :whole),
                   ts_headline(search_language(d.language), s.body, %1$s, :around), b.on_day,
                   (select string_agg(kind || '=' || n, ',') from counted)
            from best b
            join search_document d on d.kind = b.kind and d.ref = b.ref
            cross join lateral (
              select href, title, body from search_source s where s.kind = b.kind and s.ref = b.ref
              union all
              select d.href, d.title, d.body where b.kind = 'ARTICLE') s
            order by b.score desc, abs(b.on_day - cast(:today as date)) nulls first, b.kind, b.ref""".formatted(TERMS, MOST, FEW, EXACT);

    @Inject
    Session session;

    @Inject
    Clock clock;

    /**
     * @param kind null for all
     * @param page from 1
     */
    @Transactional
    public Hits search(String typed, SearchKind kind, int page, int size) {
        var words = SearchWords.of(typed);
        if (words.none()) {
            return Hits.NONE;
        }
        session.createNativeQuery(TOLERANCE, String.class).getSingleResult();
        var rows = session.createNativeQuery(SEARCH, Object[].class)
                .setParameter("plain", words.plain())
                .setParameter("beyond", words.plain() + LAST)
                .setParameter("beginnings", words.beginnings())
                .setParameter("kind", kind == null ? null : kind.name())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("limit", size)
                .setParameter("offset", (page - 1L) * size)
                .setParameter("whole", "HighlightAll=true, StartSel=%s, StopSel=%s".formatted(FROM, TO))
                .setParameter(
                        "around",
                        "MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=\" … \", StartSel=%s, StopSel=%s"
                                .formatted(FROM, TO))
                .list();
        if (rows.isEmpty()) {
            return Hits.NONE;
        }
        var counts = new EnumMap<SearchKind, Long>(SearchKind.class);
        for (var one : ((String) rows.getFirst()[5]).split(",")) {
            var count = one.split("=");
            counts.put(SearchKind.valueOf(count[0]), Long.valueOf(count[1]));
        }
        long total = kind == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(kind, 0L);
        return new Hits(rows.stream().map(SearchQueries::hit).toList(), total, counts);
    }

    private static Hit hit(Object[] row) {
        return new Hit(
                SearchKind.valueOf((String) row[0]),
                (String) row[1],
                parts((String) row[2]),
                parts((String) row[3]),
                (LocalDate) row[4]);
    }

    private static List<Part> parts(String marked) {
        var parts = new ArrayList<Part>();
        Arrays.stream(marked.split("(?=" + FROM + ")|" + TO))
                .filter(part -> !part.isEmpty())
                .forEach(part ->
                        parts.add(part.startsWith(FROM) ? new Part(part.substring(1), true) : new Part(part, false)));
        return parts;
    }
}
