package dev.stoa.portal;

import dev.stoa.content.Articles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance news(
            @RestQuery String q, @RestQuery String year, @RestQuery String tag, @RestQuery String page) {
        return Templates.news(NewsPage.of(articles, q, year, tag, page));
    }

    @GET
    @Path("{slug:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance post(String slug) {
        return Templates.post(articles.post(slug).map(ArticlePage::of).orElseThrow(NotFoundException::new));
    }
}
