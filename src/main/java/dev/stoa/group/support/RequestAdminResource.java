package dev.stoa.group.support;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import dev.stoa.workflow.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One request on the desk. Staff work on it; the group's organisers follow it. */
@Path("/admin/requests/{id:\\d{1,18}}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class RequestAdminResource {

    @Inject
    RequestAnswers answers;

    @Inject
    SupportDesk desk;

    @Inject
    HostingDesk hosting;

    @Inject
    Clock clock;

    @RestPath
    long id;

    @GET
    public Response request() {
        return answers.page(id, 200, RequestAttempt.NONE);
    }

    @POST
    @RolesAllowed({"editor", "approver", "admin"})
    public Response revise(@BeanParam DetailsForm form) {
        var reading = form.read(answers.known(id), clock.instant());
        if (!reading.errors().none()) {
            return answers.page(id, 422, RequestAttempt.wrong(form, reading.errors()));
        }
        return write(
                RequestAttempt.wrong(form, Errors.NONE),
                "#details",
                () -> desk.revise(id, form.seen(), reading.terms(), actor()));
    }

    @POST
    @Path("moves")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response move(@RestForm String to, @RestForm String reason, @RestForm String version) {
        var typed = Typed.text(reason);
        var why = typed.substring(0, Math.min(typed.length(), 1000));
        var target = RequestState.bySlug(to == null ? "" : to);
        if (target.isEmpty()) {
            var choose = Errors.NONE.with("", "Choose one of the moves below.");
            return answers.page(id, 422, RequestAttempt.wrong("state", why, choose));
        }
        return write(
                RequestAttempt.wrong("state", why, Errors.NONE),
                "#state",
                () -> desk.move(id, seen(version), target.get(), actor(), why));
    }

    @POST
    @Path("messages")
    @RolesAllowed({"editor", "approver", "admin"})
    public Response say(@RestForm String text) {
        return write(
                RequestAttempt.wrong("messages", Typed.text(text), Errors.NONE),
                "#messages",
                () -> desk.say(id, Typed.text(text), actor()));
    }

    @POST
    @Path("hold")
    @RolesAllowed({"editor", "admin"})
    public Response hold(@RestForm String room, @RestForm String days, @RestForm String version) {
        return write(
                RequestAttempt.wrong("room", "", Errors.NONE),
                "#room",
                () -> hosting.hold(id, seen(version), number(room), (int) Math.min(number(days), 1000), actor()));
    }

    @POST
    @Path("hold/release")
    @RolesAllowed({"editor", "admin"})
    public Response release(@RestForm String version) {
        return write(
                RequestAttempt.wrong("room", "", Errors.NONE),
                "#room",
                () -> hosting.release(id, seen(version), actor()));
    }

    @POST
    @Path("food")
    @RolesAllowed({"editor", "admin"})
    public Response order(@BeanParam FoodForm form) {
        var reading = form.read();
        if (!reading.errors().none()) {
            return answers.page(id, 422, RequestAttempt.wrong(form, reading.errors()));
        }
        return write(
                RequestAttempt.wrong(form, Errors.NONE),
                "#food",
                () -> hosting.order(id, form.seen(), reading.terms(), actor()));
    }

    @POST
    @Path("report")
    @RolesAllowed({"editor", "admin"})
    public Response report(@BeanParam ReportForm form) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var reading = form.read(answers.known(id).wanted.hosting(), today);
        if (!reading.errors().none()) {
            return answers.page(id, 422, RequestAttempt.wrong(form, reading.errors()));
        }
        return write(
                RequestAttempt.wrong(form, Errors.NONE),
                "#state",
                () -> desk.report(id, form.seen(), reading.report(), actor()));
    }

    private static int seen(String version) {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static long number(String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private Response write(RequestAttempt typed, String part, Runnable work) {
        return answers.write(id, typed, part, work);
    }

    private Actor actor() {
        return answers.actor();
    }
}
