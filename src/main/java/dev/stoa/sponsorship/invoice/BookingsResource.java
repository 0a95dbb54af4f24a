package dev.stoa.sponsorship.invoice;

import dev.stoa.site.Errors;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.MatterDesk;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;

/** The payments and credit notes of an invoice. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/invoices/{id: \\d{1,18}}/bookings")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class BookingsResource {

    @CheckedTemplate(basePath = "sponsorship/invoice")
    static class Templates {
        static native TemplateInstance bookings(BookingsPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    InvoiceDesk desk;

    @Inject
    Invoices kind;

    @Inject
    Clock clock;

    @RestPath
    long sponsorship;

    @RestPath
    long id;

    @GET
    public TemplateInstance bookings() {
        return page(null, Errors.NONE);
    }

    @POST
    @RolesAllowed({"finance", "admin"})
    public Response book(@BeanParam BookingForm form) {
        var reading = form.read(invoice().currency, today());
        if (!reading.errors().none()) {
            return answer(422, form, reading.errors());
        }
        try {
            desk.book(
                    sponsorship,
                    id,
                    reading.seen(),
                    reading.sort(),
                    reading.money(),
                    reading.bookedOn(),
                    reading.reference(),
                    actor());
        } catch (Outdated outdated) {
            form.version = Integer.toString(invoice().version);
            return answer(
                    409,
                    form,
                    Errors.NONE.with(
                            "",
                            "Somebody booked or changed this invoice meanwhile, or the form was sent twice."
                                    + " Look at what is booked below before you book again."));
        } catch (MatterDesk.Obstacle obstacle) {
            return answer(422, form, Errors.NONE.with("amount", obstacle.getMessage()));
        }
        return Response.seeOther(URI.create(href())).build();
    }

    private Response answer(int status, BookingForm form, Errors errors) {
        return Response.status(status).entity(page(form, errors)).build();
    }

    private TemplateInstance page(BookingForm form, Errors errors) {
        var invoice = invoice();
        var whole = Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
        return Templates.bookings(BookingsPage.of(whole, invoice, href(), form, errors, actor(), today()));
    }

    private Invoice invoice() {
        return Invoice.<Invoice>findByIdOptional(id)
                .filter(invoice -> invoice.sponsorshipId == sponsorship)
                .orElseThrow(NotFoundException::new);
    }

    private String href() {
        return kind.href(sponsorship) + "/" + id + "/bookings";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
