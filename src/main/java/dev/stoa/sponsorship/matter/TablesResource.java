package dev.stoa.sponsorship.matter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** All invoices, all benefits and so on over all sponsorships: as a page, and at the same address with an ending as a file. */
@Path("/admin/tables")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class TablesResource {

    @CheckedTemplate(basePath = "sponsorship/matter")
    static class Templates {
        static native TemplateInstance table(TablePage page);
    }

    @Inject
    Kinds kinds;

    @GET
    @Path("{name: [a-z]{2,30}}")
    public TemplateInstance table(
            @RestPath String name,
            @RestQuery String state,
            @RestQuery String owner,
            @RestQuery String year,
            @RestQuery String page) {
        var kind = kinds.bySlug(name).orElseThrow(NotFoundException::new);
        return page(kind, MatterFilter.of(kind, state, owner, year), page);
    }

    @GET
    @Path("{file: [a-z]{2,30}\\.[a-z]{3,4}}")
    public Response file(
            @RestPath String file, @RestQuery String state, @RestQuery String owner, @RestQuery String year) {
        var parts = file.split("\\.");
        if (!parts[1].equals("csv") && !parts[1].equals("xlsx")) {
            throw new NotFoundException();
        }
        var kind = kinds.bySlug(parts[0]).orElseThrow(NotFoundException::new);
        return sheet(kind, MatterFilter.of(kind, state, owner, year), parts[1]);
    }

    private <S extends Enum<S>, M extends Matter<S>> TemplateInstance page(
            Kind<S, M> kind, MatterFilter filter, String page) {
        return Templates.table(TablePage.of(kind, kinds, filter, page));
    }

    private static <S extends Enum<S>, M extends Matter<S>> Response sheet(
            Kind<S, M> kind, MatterFilter filter, String ending) {
        return MatterSheet.of(kind, filter).answer(ending);
    }
}
