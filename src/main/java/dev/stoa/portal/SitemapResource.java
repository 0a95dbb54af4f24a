package dev.stoa.portal;

import dev.stoa.content.Article;
import dev.stoa.content.Articles;
import dev.stoa.platform.StoaConfig;
import dev.stoa.portal.Sitemap.Entry;
import dev.stoa.search.AddressQueries;
import dev.stoa.site.DataRoutes;
import dev.stoa.site.PublicRoutes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What search engines are told: every page that is worth finding, and what is not. Lists and texts stand in the first sitemap
 * and the rows of the database behind them; past {@link Sitemap#MOST} there is an index of several.
 */
@Path("/")
class SitemapResource {

    private static final String CACHED = "public, max-age=3600";

    @Inject
    AddressQueries addresses;

    @Inject
    Articles articles;

    @Inject
    StoaConfig config;

    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=utf-8")
    public Response robots() {
        return cached("""
                User-agent: *
                Disallow: /admin
                Disallow: /sign-in
                Disallow: /me/
                Disallow: /search
                Disallow: /requests/
                Disallow: /rsvps/
                Disallow: /embed/
                Disallow: /contributions/rows

                Sitemap: %s
                """.formatted(config.baseUrl().resolve("/sitemap.xml")));
    }

    @GET
    @Path("sitemap.xml")
    @Produces(Sitemap.TYPE)
    public Response sitemap() {
        var fixed = fixed();
        long all = fixed.size() + addresses.count();
        if (all <= Sitemap.MOST) {
            return cached(Sitemap.ofPages(some(fixed, 1), config.baseUrl()));
        }
        int parts = Math.ceilDiv((int) all, Sitemap.MOST);
        return cached(Sitemap.ofSitemaps(
                IntStream.rangeClosed(1, parts)
                        .mapToObj(part -> new Entry("/sitemaps/" + part + ".xml", null))
                        .toList(),
                config.baseUrl()));
    }

    @GET
    @Path("sitemaps/{part: [1-9]\\d{0,3}}.xml")
    @Produces(Sitemap.TYPE)
    public Response part(int part) {
        var some = some(fixed(), part);
        if (some.isEmpty()) {
            throw new NotFoundException();
        }
        return cached(Sitemap.ofPages(some, config.baseUrl()));
    }

    private List<Entry> some(List<Entry> fixed, int part) {
        int from = (part - 1) * Sitemap.MOST;
        var some = new ArrayList<>(
                fixed.subList(Math.min(from, fixed.size()), Math.min(from + Sitemap.MOST, fixed.size())));
        addresses.some(Math.max(0, from - fixed.size()), Sitemap.MOST - some.size()).stream()
                .map(one -> new Entry(one.href(), one.changedAt()))
                .forEach(some::add);
        return some;
    }

    /** Lists change all the time, so nothing is said of when. */
    private List<Entry> fixed() {
        var fixed = new ArrayList<Entry>();
        fixed.add(new Entry("/", null));
        PublicRoutes.pages().stream()
                .filter(DataRoutes::hasFeed)
                .filter(list -> !list.equals("/contributions/rows"))
                .map(list -> new Entry(list, null))
                .forEach(fixed::add);
        for (var more :
                List.of("/contributions", "/contributions/funnel", "/map", "/completeness", "/openapi", "/embeds")) {
            fixed.add(new Entry(more, null));
        }
        articles.pages().stream()
                .filter(page -> !page.slug().equals("home"))
                .map(page -> new Entry(Articles.pageAddress(page.slug()), day(page)))
                .forEach(fixed::add);
        articles.news().stream()
                .map(post -> new Entry("/news/" + post.slug(), day(post)))
                .forEach(fixed::add);
        return fixed;
    }

    private static Instant day(Article article) {
        LocalDate date = article.date();
        return date == null ? null : date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Response cached(String text) {
        return Response.ok(text).header("Cache-Control", CACHED).build();
    }
}
