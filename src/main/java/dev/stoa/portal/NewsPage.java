package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Narrowing;
import dev.stoa.site.Narrowing.Order;
import dev.stoa.site.Narrowing.Part;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** News, the newest first, by tag, year and words. No statement: they come from files. */
public record NewsPage(
        String q,
        List<Article> posts,
        long total,
        List<Facet> years,
        List<Facet> tags,
        List<Option> kept,
        boolean narrowed,
        Paging paging) {

    private static final int SIZE = 30;

    /** Everything as sent: anything, also null. */
    static NewsPage of(List<Article> news, String q, String year, String tag, String page) {
        var list = narrow(news, q, year, tag);
        var hits = list.hits();
        var paging = Paging.of(list.here(), page, hits.size(), SIZE);
        return new NewsPage(
                SearchText.typed(q),
                hits.stream().skip(paging.offset(SIZE)).limit(SIZE).toList(),
                hits.size(),
                list.facets("year"),
                list.facets("tag"),
                list.kept(),
                list.narrowed(),
                paging);
    }

    /** The same for the page and for its data. */
    static Narrowing<Article> narrow(List<Article> news, String q, String typedYear, String typedTag) {
        var words = SearchText.typed(q);
        var year = SearchText.typed(typedYear);
        var tag = SearchText.typed(typedTag);
        return new Narrowing<>(
                news,
                post -> SearchText.finds(
                        words, SearchText.of(post.title(), post.summary(), post.text(), String.join(" ", post.tags()))),
                List.of(
                        new Part<>(
                                "year",
                                year,
                                Order.LATEST_FIRST,
                                post -> Stream.of(Integer.toString(post.date().getYear())),
                                Function.identity()),
                        new Part<>(
                                "tag", tag, Order.FREQUENT_FIRST, post -> post.tags().stream(), Function.identity())),
                Address.of("/news").with("q", words).with("year", year).with("tag", tag));
    }
}
