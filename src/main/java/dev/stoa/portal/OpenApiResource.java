package dev.stoa.portal;

import dev.stoa.site.Csv;
import dev.stoa.site.Language;
import dev.stoa.site.Parameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What programs can ask of this site. */
@Path("/openapi")
class OpenApiResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance openapi(List<OpenApi.Operation> operations);
    }

    @Inject
    OpenApi api;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        return Templates.openapi(api.operations(Language.current()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public OpenApiAnswer data(@Context UriInfo uri) {
        new Parameters(uri.getQueryParameters(), List.of()).refuseMistakes();
        return new OpenApiAnswer(api.document(), api.operations());
    }
}
