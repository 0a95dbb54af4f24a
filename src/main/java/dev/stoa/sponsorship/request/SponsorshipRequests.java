package dev.stoa.sponsorship.request;

import dev.stoa.request.RequestKind;
import dev.stoa.request.Sender;
import dev.stoa.request.Sent;
import dev.stoa.site.Errors;
import dev.stoa.site.FormTrap;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Requests for sponsorships at the public door. */
@Singleton
class SponsorshipRequests implements RequestKind {

    @CheckedTemplate(basePath = "sponsorship/request")
    static class Templates {
        static native TemplateInstance form(RequestFormPage page);
    }

    @Inject
    Intake intake;

    @Inject
    dev.stoa.sponsorship.file.Intake checks;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @Override
    public String id() {
        return "sponsorship";
    }

    @Override
    public String label() {
        return Texts.of(AskTexts.class).label();
    }

    @Override
    public String about() {
        return Texts.of(AskTexts.class).about();
    }

    @Override
    public Response form(MultivaluedMap<String, String> asked) {
        return answer(200, RequestForm.of(asked), Errors.NONE, "mail".equals(asked.getFirst("sent")))
                .build();
    }

    @Override
    public Response receive(MultivaluedMap<String, String> typed, Sender sender) {
        return receive(typed, List.of(), sender);
    }

    @Override
    public Response receive(MultivaluedMap<String, String> typed, List<Sent> files, Sender sender) {
        var form = RequestForm.of(typed);
        if (sender.verdict() == FormTrap.Verdict.PROGRAM) {
            return thanks(form);
        }
        var reading = form.read(validator, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), true);
        if (!reading.errors().none()) {
            return answer(422, form, forgotten(files, reading.errors()), false).build();
        }
        if (sender.verdict() == FormTrap.Verdict.AGAIN) {
            var again = Errors.NONE.with("", Texts.of(FormsTexts.class).lookOver());
            return answer(422, form, forgotten(files, again), false).build();
        }
        var pause = files.isEmpty() ? Optional.<Duration>empty() : sender.mustWaitWithFiles();
        if (pause.isPresent()) {
            return late(form, files, pause.get());
        }
        var attached = Attached.read(checks, files);
        if (!attached.errors().none()) {
            return answer(422, form, attached.errors(), false).build();
        }
        var wait = sender.mustWait(form.email);
        if (wait.isPresent()) {
            return late(form, files, wait.get());
        }
        return intake.receive(reading.asked(), attached.files())
                .map(page -> Response.seeOther(URI.create(page)).build())
                .orElseGet(() -> thanks(form));
    }

    /** A browser forgets what was chosen: that is said beside the field, and all else is kept. */
    private static Errors forgotten(List<Sent> files, Errors errors) {
        return files.isEmpty()
                ? errors
                : errors.with(Attached.FIELD, Texts.of(AskTexts.class).filesAgain());
    }

    private Response late(RequestForm form, List<Sent> files, Duration wait) {
        var late = Texts.of(FormsTexts.class).tooMany();
        return answer(429, form, forgotten(files, Errors.NONE.with("", late)), false)
                .header("Retry-After", Math.max(1, wait.toSeconds()))
                .build();
    }

    private Response.ResponseBuilder answer(int status, RequestForm form, Errors errors, boolean sent) {
        return Response.status(status)
                .entity(Templates.form(RequestFormPage.open(form, errors, sent, clock.instant())))
                .header("Cache-Control", "no-store");
    }

    private static Response thanks(RequestForm form) {
        return Response.seeOther(URI.create("/requests/new?for=sponsorship&kind=" + form.kind + "&sent=mail"))
                .build();
    }
}
