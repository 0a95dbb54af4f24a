package dev.stoa.event.rsvp;

import dev.stoa.identity.CurrentUser;
import dev.stoa.identity.SignedIn;
import dev.stoa.notice.Mailbox;
import dev.stoa.site.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The same for who is signed in, whatever their roles: the provider knows their address, so the place is theirs at once. Where
 * it told us none they take the way of visitors.
 */
@Path("/admin/events/{slug: [a-z0-9-]+}/rsvps")
@Authenticated
class StaffRsvpResource {

    @CheckedTemplate(basePath = "event/rsvp")
    static class Templates {
        static native TemplateInstance signedIn(RsvpPage page);
    }

    @Inject
    CurrentUser user;

    @Inject
    Rsvps rsvps;

    @Inject
    Clock clock;

    @RestPath
    String slug;

    @GET
    @Path("new")
    public Response form() {
        return answer(200, RsvpForm.blank(user.signedIn().fullName()), Errors.NONE);
    }

    @POST
    public Response ask(@BeanParam RsvpForm form) {
        var errors = form.read(address());
        if (address().isEmpty()) {
            errors = errors.with("", "We do not know your address: please use the form for visitors.");
        }
        if (!errors.none()) {
            return answer(422, form, errors);
        }
        var target = target();
        return rsvps.keepAtOnce(target.rsvp(form, me().name(), GuestTerms.of(target.series())))
                .map(key ->
                        Response.seeOther(URI.create("/rsvps/" + key.text())).build())
                .orElseGet(() -> answer(409, form, Errors.NONE));
    }

    private Response answer(int status, RsvpForm form, Errors errors) {
        return Response.status(status)
                .entity(Templates.signedIn(RsvpPage.of(target(), form, errors, "", address(), clock.instant())))
                .header("Cache-Control", "no-store")
                .build();
    }

    private RsvpTarget target() {
        return RsvpTarget.of(slug).orElseThrow(NotFoundException::new);
    }

    private SignedIn me() {
        return user.signedIn();
    }

    private String address() {
        return Mailbox.of(me().name()).map(mailbox -> mailbox.address).orElse("");
    }
}
