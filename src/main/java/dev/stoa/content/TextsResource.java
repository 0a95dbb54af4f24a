package dev.stoa.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** News and pages as those who write them see them: drafts too, and what is wrong with a file. They are written as files. */
@Path("/admin/texts")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class TextsResource {

    @CheckedTemplate(basePath = "content")
    static class Templates {
        static native TemplateInstance texts(TextsPage page);

        static native TemplateInstance text(TextPreview page);
    }

    @Inject
    Articles articles;

    @Inject
    FormerAddresses former;

    @GET
    public TemplateInstance texts() {
        return Templates.texts(TextsPage.of(articles, former));
    }

    @GET
    @Path("{folder:news|pages}/{slug:[a-z0-9-]+}")
    public TemplateInstance text(@RestPath String folder, @RestPath String slug) {
        var article = articles.draft(folder, slug).orElseThrow(NotFoundException::new);
        return Templates.text(TextPreview.of(folder, article, articles.shown(folder, article)));
    }

    /** Pictures of drafts too, which visitors do not get. */
    @GET
    @Path("images/{name}")
    @Produces({"image/jpeg", "image/png", "image/webp"})
    public Response picture(@RestPath String name) {
        return PictureAnswer.of(name, articles.picture(name), "private, max-age=300");
    }
}
