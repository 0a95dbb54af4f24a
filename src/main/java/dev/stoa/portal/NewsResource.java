package dev.stoa.portal;

import dev.stoa.content.Articles;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Csv;
import dev.stoa.site.Language;
import dev.stoa.site.Parameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** News, as the editors write them in content/news. */
@Path("/news")
class NewsResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance news(NewsPage page);

        static native TemplateInstance post(ArticlePage page);
    }

    @Inject
    Articles articles;

    @Inject
    StoaConfig config;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance news(
            @RestQuery String q, @RestQuery String year, @RestQuery String tag, @RestQuery String page) {
        return Templates.news(NewsPage.of(articles.news(Language.current().tag), q, year, tag, page));
    }

    @GET
    @Path("{slug:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance post(String slug) {
        var language = Language.current().tag;
        return Templates.post(articles.post(slug, language)
                .map(post -> ArticlePage.of(post, "news", language))
                .orElseThrow(NotFoundException::new));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public NewsAnswer data(@Context UriInfo uri) {
        var sent = new Parameters(uri.getQueryParameters(), List.of("q", "year", "tag", "page"));
        var list = NewsPage.narrow(articles.news(), sent.text("q"), sent.year("year"), sent.text("tag"));
        int page = sent.page();
        sent.refuseMistakes();
        return NewsAnswer.of(list, page, config.baseUrl());
    }

    @GET
    @Path("{slug:[a-z0-9-]+}")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public TextAnswer one(String slug, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return articles.post(slug)
                .map(post -> TextAnswer.of(post, config.baseUrl().resolve("/news/" + slug)))
                .orElseThrow(NotFoundException::new);
    }
}
