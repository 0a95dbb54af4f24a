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

/**
 * Pages such as /about, as the editors write them in content/pages. Which of them stand at the top of the site, without
 * {@code /pages/}, is decided by {@link dev.stoa.site.PublicRoutes}: other addresses never arrive here.
 */
@Path("/")
class ArticleResource {

    private static final String SLUG = "{slug:[a-z0-9-]+}";

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance article(ArticlePage page);
    }

    @Inject
    Articles articles;

    @Inject
    StoaConfig config;

    @GET
    @Path(SLUG)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance top(String slug) {
        return article(slug);
    }

    @GET
    @Path("pages/" + SLUG)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance article(String slug) {
        var language = Language.current().tag;
        return Templates.article(articles.page(slug, language)
                .map(page -> ArticlePage.of(page, "pages", language))
                .orElseThrow(NotFoundException::new));
    }

    @GET
    @Path(SLUG)
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public TextAnswer topData(String slug, @Context UriInfo uri) {
        return data(slug, uri);
    }

    @GET
    @Path("pages/" + SLUG)
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public TextAnswer data(String slug, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return articles.page(slug)
                .map(page -> TextAnswer.of(page, config.baseUrl().resolve(Articles.pageAddress(slug))))
                .orElseThrow(NotFoundException::new);
    }
}
