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
    public TemplateInstance news() {
        return Templates.news(NewsPage.of(articles));
    }

    @GET
    @Path("{slug:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance post(String slug) {
        return Templates.post(articles.post(slug).map(ArticlePage::of).orElseThrow(NotFoundException::new));
    }
}
