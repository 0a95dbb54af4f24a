package dev.stoa.group.support;

import dev.stoa.request.PrivatePage;
import dev.stoa.site.Errors;
import dev.stoa.site.Token;
import dev.stoa.site.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The private page of a request of a user group. */
@Path("/requests/{key:g[A-Za-z0-9_-]{20,64}}")
class AskerResource extends PrivatePage<SupportRequest> {

    @CheckedTemplate(basePath = "support")
    static class Templates {
        static native TemplateInstance asker(AskerPage page);

        static native TemplateInstance confirmation(String state, String key);
    }

    @Inject
    Intake intake;

    @Inject
    AskerDesk desk;

    @Inject
    AskerExport export;

    AskerResource() {
        super(SupportKey.KEYS, Intake.PURPOSE, SupportRequest::byId);
    }

    @POST
    @Path("messages")
    public Response say(@RestForm String text) {
        return write("#messages", text, ours -> desk.say(ours, Typed.text(text)));
    }

    @POST
    @Path("guests")
    public Response welcome(@RestForm String guests) {
        return write("#guests", guests, ours -> desk.welcome(ours, guests));
    }

    @POST
    @Path("guests/{id:\\d{1,18}}/removal")
    public Response disinvite(@RestPath long id) {
        return write("#guests", "", ours -> desk.disinvite(ours, id));
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

    @Override
    protected void take(Token token) {
        intake.confirm(token);
    }

    @Override
    protected TemplateInstance page(SupportRequest request, String typed, Errors errors) {
        return Templates.asker(AskerPage.of(request, key, typed, errors));
    }

    @Override
    protected TemplateInstance confirmation(String state) {
        return Templates.confirmation(state, key);
    }

    @Override
    protected Object export(SupportRequest request) {
        return export.of(request);
    }
}
