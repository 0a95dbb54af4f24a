package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestPath;

/** What is asked for in one request, as a form for colleagues who put it right. */
@Path("/admin/sponsorship-requests/{id: \\d{1,18}}/asked")
@RolesAllowed({"editor", "admin"})
class AskedResource {

    private static final String LATE =
            "Somebody changed the request meanwhile. Yours stands below: compare it with the page of"
                    + " the request, and save again if it shall count.";

    @Inject
    RequestAnswers answers;

    @Inject
    RequestDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @RestPath
    long id;

    @GET
    public Response asked() {
        return answer(200, RequestForm.of(answers.known(id)), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revise(MultivaluedMap<String, String> typed) {
        var form = RequestForm.of(typed);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // What was asked in time may be over by now.
        var first = answers.known(id).asked.startsOn();
        var reading = form.read(validator, first != null && first.isBefore(today) ? first : today, false);
        if (!reading.errors().none()) {
            return answer(422, form, reading.errors());
        }
        try {
            desk.revise(id, form.seen(), reading.asked(), answers.actor());
        } catch (Outdated late) {
            form.version = Integer.toString(answers.known(id).version);
            return answer(409, form, Errors.NONE.with("", LATE));
        } catch (NotPossible refused) {
            return answer(422, form, Errors.NONE.with(refused.field(), refused.getMessage()));
        }
        return RequestAnswers.here(id, "#asked");
    }

    private Response answer(int status, RequestForm form, Errors errors) {
        return Response.status(status)
                .entity(RequestAnswers.Templates.write(RequestFormPage.of(
                        form,
                        errors,
                        "/admin/sponsorship-requests/" + id + "/asked",
                        answers.known(id).title(),
                        false,
                        clock.instant())))
                .build();
    }
}
