package dev.stoa.sponsorship.request;

import dev.stoa.notice.Confirmation;
import dev.stoa.request.Sent;
import dev.stoa.site.Errors;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.site.RateLimit;
import dev.stoa.site.Texts;
import dev.stoa.site.Token;
import dev.stoa.site.Typed;
import dev.stoa.sponsorship.file.Download;
import dev.stoa.workflow.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The private page of a request for a sponsorship, for whoever has its address: first to confirm that the address in the letter is
 * theirs, then to follow and answer. Never kept by a cache, found by no search engine.
 */
@Path("/requests/{key:s[A-Za-z0-9_-]{20,64}}")
@Produces(MediaType.TEXT_HTML)
class AskerResource {

    /** Writes by one key in an hour; people do not come near. */
    private static final int MOST_WRITES = 60;

    @CheckedTemplate(basePath = "sponsorship/request")
    static class Templates {
        static native TemplateInstance asker(AskerPage page);

        static native TemplateInstance confirmation(String state, String key);
    }

    @Inject
    Intake intake;

    @Inject
    AskerDesk desk;

    @Inject
    RequestFileDesk files;

    @Inject
    dev.stoa.sponsorship.file.Intake checks;

    @Inject
    AskerExport export;

    @Inject
    RateLimit limit;

    @Inject
    Clock clock;

    @RestPath
    String key;

    @GET
    public Response request() {
        return page(200, "", Errors.NONE);
    }

    /** The button of the letter's page. */
    @POST
    public Response confirm() {
        intake.confirm(token());
        return here("");
    }

    @POST
    @Path("messages")
    public Response say(@RestForm String text) {
        return write("#messages", text, ours -> desk.say(ours, Typed.text(text)));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        return write("", "", desk::withdraw);
    }

    @POST
    @Path("deletion")
    public Response forget() {
        return write("", "", desk::forget);
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(@RestForm(Attached.FIELD) List<FileUpload> sent) {
        // Nobody but who has a key makes us look into files.
        if (SponsorshipKey.opens(token(), clock.instant()).isEmpty()) {
            throw new NotFoundException();
        }
        return write("#files-sent", "", ours -> {
            var attached = Attached.some(checks, Sent.of(sent));
            if (!attached.errors().none()) {
                throw new NotPossible(Attached.FIELD, attached.errors().on(Attached.FIELD));
            }
            files.add(ours, attached.files());
        });
    }

    @POST
    @Path("files/{file: [A-Za-z0-9_-]{43}}/removal")
    public Response detach(@RestPath String file) {
        return write("#files-sent", "", ours -> files.remove(ours, file));
    }

    @GET
    @Path("files/{file: [A-Za-z0-9_-]{43}}")
    @Produces(MediaType.WILDCARD)
    public Response file(@RestPath String file) {
        return Download.of(files.read(token(), file));
    }

    /** All that we hold of what they told us. */
    @GET
    @Path("data")
    @Produces(MediaType.APPLICATION_JSON)
    public Response data() {
        var request = SponsorshipKey.opens(token(), clock.instant())
                .flatMap(SponsorshipRequest::byId)
                .orElseThrow(NotFoundException::new);
        return secret(Response.ok(export.of(request)))
                .header("Content-Disposition", "attachment; filename=\"request.json\"")
                .build();
    }

    private Response write(String part, String typed, Consumer<Token> work) {
        if (limit.take("request-page", key, MOST_WRITES, Duration.ofHours(1)).isPresent()) {
            return page(
                    429, typed, Errors.NONE.with("", Texts.of(FormsTexts.class).tooManyWrites()));
        }
        try {
            work.accept(token());
        } catch (NotPossible refused) {
            return page(422, typed, Errors.NONE.with(refused.field(), refused.getMessage()));
        } catch (Refusal late) {
            return page(
                    409, typed, Errors.NONE.with("", Texts.of(FormsTexts.class).tooLate(late.getMessage())));
        } catch (Outdated meanwhile) {
            return page(
                    409, typed, Errors.NONE.with("", Texts.of(FormsTexts.class).changedMeanwhile()));
        }
        return here(part);
    }

    private Response page(int status, String typed, Errors errors) {
        var request = SponsorshipKey.opens(token(), clock.instant()).flatMap(SponsorshipRequest::byId);
        if (request.isPresent()) {
            return secret(Response.status(status)
                            .entity(Templates.asker(AskerPage.of(
                                    request.get(),
                                    key,
                                    files.judged(request.get()),
                                    typed == null ? "" : Typed.text(typed),
                                    errors))))
                    .build();
        }
        boolean open = intake.state(token()) == Confirmation.State.OPEN;
        return secret(Response.status(open ? 200 : 404).entity(Templates.confirmation(open ? "open" : "unknown", key)))
                .build();
    }

    private static Response.ResponseBuilder secret(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
    }

    private Response here(String part) {
        return secret(Response.seeOther(URI.create("/requests/" + key + part))).build();
    }

    private Token token() {
        return new Token(key.substring(SponsorshipKey.MARK.length()));
    }
}
