package dev.stoa.event.rsvp;

import dev.stoa.notice.Confirmation;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Errors;
import dev.stoa.site.Token;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page behind the link in a letter: first to confirm the address, then the guest's own. Who has the link is the guest. */
@Path("/rsvps")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class GuestResource {

    @CheckedTemplate(basePath = "event/rsvp")
    static class Templates {
        static native TemplateInstance guest(GuestPage page);

        static native TemplateInstance link(String state, String key);
    }

    @Inject
    Rsvps rsvps;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    @GET
    @Path("{key}")
    public Response page(@RestPath String key) {
        var guest = Guest.by(new Token(key));
        if (guest.isPresent()) {
            return page(200, guest.get(), key, null, Errors.NONE);
        }
        var state = rsvps.state(new Token(key));
        return link(
                switch (state) {
                    case OPEN -> "open";
                    case USED -> "late";
                    case UNKNOWN -> "unknown";
                },
                key,
                state == Confirmation.State.UNKNOWN ? 404 : 200);
    }

    @GET
    @Path("gone")
    public Response gone() {
        return link("gone", "", 200);
    }

    @POST
    @Path("{key}/confirmation")
    public Response confirm(@RestPath String key) {
        rsvps.confirm(new Token(key));
        return to(key);
    }

    @POST
    @Path("{key}/answers")
    public Response answer(@RestPath String key, @BeanParam AnswersForm form) {
        var guest = guest(key);
        var errors = form.read();
        if (!errors.none()) {
            return page(422, guest, key, form, errors);
        }
        rsvps.answer(guest.id, form);
        return to(key);
    }

    /** @param seat the number of one, or "all" */
    @POST
    @Path("{key}/cancellations")
    public Response cancel(@RestPath String key, @RestForm String seat) {
        var guest = guest(key);
        if ("all".equals(seat)) {
            rsvps.cancelAll(guest.id);
        } else if (seat != null && seat.matches("\\d{1,18}")) {
            rsvps.cancel(guest.id, Long.parseLong(seat));
        }
        return to(key);
    }

    @GET
    @Path("{key}/data")
    @Produces(MediaType.APPLICATION_JSON)
    public Response data(@RestPath String key) {
        return Response.ok(GuestData.of(guest(key), config.baseUrl()))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .build();
    }

    @POST
    @Path("{key}/removal")
    public Response remove(@RestPath String key) {
        rsvps.forget(guest(key).id);
        return to("gone");
    }

    private static Guest guest(String key) {
        return Guest.by(new Token(key)).orElseThrow(NotFoundException::new);
    }

    private Response page(int status, Guest guest, String key, AnswersForm form, Errors errors) {
        return personal(status, Templates.guest(GuestPage.of(guest, key, form, errors, clock.instant())));
    }

    private static Response link(String state, String key, int status) {
        return personal(status, Templates.link(state, key));
    }

    /** Not to be kept on the way, nor found, nor told to where a link on it leads. */
    private static Response personal(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static Response to(String key) {
        return Response.seeOther(UriBuilder.fromPath("/rsvps/{key}").build(key)).build();
    }
}
