package dev.stoa.sponsorship.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of requests as a file, narrowed and ordered as the page that led here. */
@Path("/admin/sponsorship-requests.{ending: csv|xlsx}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class RequestSheetResource {

    @GET
    public Response file(
            @RestPath String ending,
            @RestQuery String q,
            @RestQuery String state,
            @RestQuery String need,
            @RestQuery String owner,
            @RestQuery String year) {
        return RequestSheet.of(RequestFilter.of(q, state, need, owner, year)).answer(ending);
    }
}
