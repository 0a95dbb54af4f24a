package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.Token;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of requests for sponsorships, and those that colleagues write down for somebody. */
@Path("/admin/sponsorship-requests")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class RequestsResource {

    private static final String HERE = "/admin/sponsorship-requests";

    @CheckedTemplate(basePath = "sponsorship/request")
    static class Templates {
        static native TemplateInstance requests(RequestsPage page);

        static native TemplateInstance comparison(ComparisonPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    RequestDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance requests(
            @RestQuery String q,
            @RestQuery String state,
            @RestQuery String need,
            @RestQuery String owner,
            @RestQuery String year,
            @RestQuery String page) {
        return Templates.requests(
                RequestsPage.of(RequestFilter.of(q, state, need, owner, year), page, actor(), clock.instant()));
    }

    /** All that was asked in a quarter, side by side. */
    @GET
    @Path("comparison")
    public TemplateInstance comparison(@RestQuery String quarter, @RestQuery String sort) {
        return Templates.comparison(ComparisonPage.of(Quarter.of(quarter, today()), sort, actor()));
    }

    @GET
    @Path("new")
    @RolesAllowed({"editor", "admin"})
    public TemplateInstance form(@Context UriInfo address) {
        var form = RequestForm.of(address.getQueryParameters());
        form.once = Token.random().text();
        return page(form, Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"editor", "admin"})
    public Response begin(MultivaluedMap<String, String> typed) {
        var form = RequestForm.of(typed);
        var reading = form.read(validator, today(), false);
        if (!reading.errors().none()) {
            return Response.status(422).entity(page(form, reading.errors())).build();
        }
        long id = desk.begin(form.once, reading.asked(), "draft".equals(typed.getFirst("as")), actor());
        return Response.seeOther(URI.create(HERE + "/" + id)).build();
    }

    private TemplateInstance page(RequestForm form, Errors errors) {
        return RequestAnswers.Templates.write(
                RequestFormPage.of(form, errors, HERE, "Write a request down", false, clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
