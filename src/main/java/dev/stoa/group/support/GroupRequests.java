package dev.stoa.group.support;

import dev.stoa.request.RequestKind;
import dev.stoa.request.Sender;
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

/** Requests of user groups at the public door: a grant or a room. */
@Singleton
class GroupRequests implements RequestKind {

    @CheckedTemplate(basePath = "support")
    static class Templates {
        static native TemplateInstance form(RequestFormPage page);
    }

    @Inject
    Intake intake;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @Override
    public String id() {
        return "group";
    }

    @Override
    public String label() {
        return Texts.of(SupportTexts.class).label();
    }

    @Override
    public String about() {
        return Texts.of(SupportTexts.class).about();
    }

    @Override
    public Response form(MultivaluedMap<String, String> asked) {
        var form = RequestForm.of(asked);
        SupportQueries.group(form.group).ifPresent(group -> form.group = group.name);
        return answer(200, form, Errors.NONE, "mail".equals(asked.getFirst("sent")))
                .build();
    }

    @Override
    public Response receive(MultivaluedMap<String, String> typed, Sender sender) {
        var form = RequestForm.of(typed);
        if (sender.verdict() == FormTrap.Verdict.PROGRAM) {
            return thanks(form);
        }
        var reading = form.read(validator, clock.instant());
        if (!reading.errors().none()) {
            return answer(422, form, reading.errors(), false).build();
        }
        if (sender.verdict() == FormTrap.Verdict.AGAIN) {
            return answer(
                            422,
                            form,
                            Errors.NONE.with("", Texts.of(FormsTexts.class).lookOver()),
                            false)
                    .build();
        }
        var wait = sender.mustWait(form.email);
        if (wait.isPresent()) {
            var late = Texts.of(FormsTexts.class).tooMany();
            return answer(429, form, Errors.NONE.with("", late), false)
                    .header("Retry-After", Math.max(1, wait.get().toSeconds()))
                    .build();
        }
        return intake.receive(reading.asked())
                .map(page -> Response.seeOther(URI.create(page)).build())
                .orElseGet(() -> thanks(form));
    }

    private Response.ResponseBuilder answer(int status, RequestForm form, Errors errors, boolean sent) {
        return Response.status(status)
                .entity(Templates.form(RequestFormPage.of(form, errors, sent, clock.instant())))
                .header("Cache-Control", "no-store");
    }

    private static Response thanks(RequestForm form) {
        return Response.seeOther(URI.create("/requests/new?for=group&kind=" + form.kind + "&sent=mail"))
                .build();
    }
}
