package dev.stoa.event.rsvp;

import dev.stoa.site.Errors;
import dev.stoa.site.FormTrap;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.RateLimit;
import dev.stoa.site.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** I want to come: the form for visitors, at a date or at a series. */
@Path("/events/{slug: [a-z0-9-]+}/rsvps")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class RsvpResource {

    /** From one house: a whole room of people may sit behind one address, and look at their phones at once. */
    private static final int MOST_PER_HOUSE = 60;

    /** To one address: nobody's mailbox is filled by us. */
    private static final int MOST_PER_ADDRESS = 5;

    /** In all: what a mail server forgives. */
    private static final int MOST_IN_ALL = 3000;

    @CheckedTemplate(basePath = "event/rsvp")
    static class Templates {
        static native TemplateInstance rsvp(RsvpPage page);
    }

    @Inject
    Rsvps rsvps;

    @Inject
    RateLimit limit;

    @Inject
    Clock clock;

    @RestPath
    String slug;

    @GET
    @Path("new")
    public Response form(@RestQuery String sent) {
        return answer(200, target(), RsvpForm.blank(""), Errors.NONE, sent);
    }

    @POST
    public Response ask(@BeanParam RsvpForm form, @BeanParam FormTrap trap, @Context HttpServerRequest request) {
        var target = target();
        var verdict = trap.verdict(clock.instant());
        if (verdict == FormTrap.Verdict.PROGRAM) {
            return thanks();
        }
        var errors = form.read(null);
        if (errors.none() && verdict == FormTrap.Verdict.AGAIN) {
            errors = errors.with("", Texts.of(FormsTexts.class).lookOver());
        }
        if (!errors.none()) {
            return answer(422, target, form, errors, "");
        }
        var terms = GuestTerms.of(target.series());
        if (target.closed(terms, clock.instant()) != null) {
            return answer(409, target, form, Errors.NONE, "");
        }
        var wait = wait(form.email, request);
        if (wait.isPresent()) {
            var sorry = Errors.NONE.with("", Texts.of(FormsTexts.class).tooMany());
            return Response.fromResponse(answer(429, target, form, sorry, ""))
                    .header("Retry-After", Math.max(1, wait.get().toSeconds()))
                    .build();
        }
        return rsvps.receive(target.rsvp(form, null, terms))
                .map(key ->
                        Response.seeOther(URI.create("/rsvps/" + key.text())).build())
                .orElseGet(this::thanks);
    }

    private RsvpTarget target() {
        return RsvpTarget.of(slug).orElseThrow(NotFoundException::new);
    }

    /** How long somebody has to wait; empty where nobody has to. */
    private Optional<Duration> wait(String email, HttpServerRequest request) {
        return limit.take("rsvp-form", house(request), MOST_PER_HOUSE, Duration.ofHours(1))
                .or(() -> limit.take("rsvp-mail", email.toLowerCase(Locale.ROOT), MOST_PER_ADDRESS, Duration.ofDays(1)))
                .or(() -> limit.take("rsvp-forms", "all", MOST_IN_ALL, Duration.ofDays(1)));
    }

    private static String house(HttpServerRequest request) {
        try {
            return RateLimit.caller(
                    InetAddress.getByName(request.remoteAddress().hostAddress()));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }

    /** For this visitor at this moment: not to be kept on the way. */
    private Response answer(int status, RsvpTarget target, RsvpForm form, Errors errors, String sent) {
        return Response.status(status)
                .entity(Templates.rsvp(RsvpPage.of(target, form, errors, sent, null, clock.instant())))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response thanks() {
        return Response.seeOther(URI.create("/events/" + slug + "/rsvps/new?sent=mail"))
                .build();
    }
}
