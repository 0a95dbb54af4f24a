package dev.stoa.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.content.Article;
import dev.stoa.content.Articles;
import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import dev.stoa.pipeline.StepRun;
import dev.stoa.site.DataVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Brings the documents up to date: compares them with what there is, all of it, and writes what differs. That reads everything,
 * so it rests in between; the texts of {@code content/} are no rows of the database and come from here.
 */
@Singleton
class SearchStep implements Step {

    /** It is a part of the front page and has no address. */
    private static final String HOME = "home";

    private static final Duration REST = Duration.ofSeconds(30);

    /** Clocks of two replicas may differ by so much. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private static final String MERGE = """
            with article as (
              select * from json_to_recordset(cast(:articles as json))
                as a (ref text, href text, title text, words text, body text, on_day date)),
            source as (
              select kind, ref, href, title, words, body, language, on_day from search_source
              union all
              select 'ARTICLE', ref, href, title, words, body, 'en', on_day from article)
            merge into search_document d using source s on d.kind = s.kind and d.ref = s.ref
            when matched and (d.href, d.title, d.words, d.body, d.language, d.on_day)
                is distinct from (s.href, s.title, s.words, s.body, s.language, s.on_day) then
              update set href = s.href, title = s.title, words = s.words, body = s.body, language = s.language, on_day = s.on_day
            when not matched then
              insert (kind, ref, href, title, words, body, language, on_day)
              values (s.kind, s.ref, s.href, s.title, s.words, s.body, s.language, s.on_day)
            when not matched by source then delete""";

    /** A text as PostgreSQL reads it. */
    private record Line(String ref, String href, String title, String words, String body, LocalDate on_day) {

        static Line of(Article article, String folder) {
            return new Line(
                    folder + article.slug(),
                    "/" + folder + article.slug(),
                    article.title(),
                    String.join(" ", article.tags()),
                    article.text(),
                    article.date());
        }
    }

    @Inject
    Session session;

    @Inject
    DataVersion data;

    @Inject
    Articles articles;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private volatile long seen = -1;
    private volatile long hidings = -1;

    /** The last state that this replica has noticed, and when that was. */
    private volatile long noticed = -1;

    private volatile Instant noticedAt = Instant.MIN;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String says() {
        return "What the search finds";
    }

    @Override
    public Pace pace() {
        return Pace.OFTEN;
    }

    @Override
    public Set<String> inputs() {
        return Set.of("project", "repository", "person", "account", "edition", "occurrence", "user_group", "talk");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("search_document");
    }

    /**
     * Something has moved that no run of any replica has seen, and the last run of any of them was a while ago; what was hidden
     * goes at once. So the documents are compared once for all replicas, not once on each.
     */
    @Override
    public boolean due() {
        long state = state();
        if (state != noticed) {
            noticed = state;
            noticedAt = clock.instant();
        }
        if (hidings != data.visibility()) {
            return true;
        }
        if (seen == state) {
            return false;
        }
        var last = QuarkusTransaction.requiringNew().call(() -> StepRun.<StepRun>findById(name()));
        if (last == null || last.doneAt == null) {
            return true;
        }
        if (StepRun.State.DONE.name().equals(last.state) && last.startedAt.isAfter(noticedAt.plus(SKEW))) {
            seen = state;
            return false;
        }
        return clock.instant().isAfter(last.doneAt.plus(REST));
    }

    /** Documents have no days: all are compared. */
    @Override
    public long again(Span span) {
        hidings = data.visibility();
        seen = state();
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeMutationQuery(MERGE)
                        .setParameter("articles", texts())
                        .executeUpdate());
    }

    private long state() {
        return data.current() * 31 + articles.state();
    }

    private String texts() {
        var lines = Stream.concat(
                        articles.news().stream().map(article -> Line.of(article, "news/")),
                        articles.pages().stream()
                                .filter(article -> !article.slug().equals(HOME))
                                .map(article -> Line.of(article, "pages/")))
                .toList();
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
