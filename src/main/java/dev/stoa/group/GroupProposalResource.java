package dev.stoa.group;

import dev.stoa.site.Errors;
import dev.stoa.site.FormTrap;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.RateLimit;
import dev.stoa.site.Texts;
import dev.stoa.site.Token;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Tell us about your group: the form for visitors, and the confirmation of their address. */
@Path("/groups")
@Produces(MediaType.TEXT_HTML)
class GroupProposalResource {

    /** From one house: people who organise several groups, and no program. */
    private static final int MOST_PER_HOUSE = 6;

    /** To one address: nobody's mailbox is filled by us. */
    private static final int MOST_PER_ADDRESS = 3;

    /** In all: what staff can look at, and what a mail server forgives. */
    private static final int MOST_IN_ALL = 200;

    @CheckedTemplate(basePath = "group")
    static class Templates {
        static native TemplateInstance proposal(GroupProposalPage page);

        static native TemplateInstance confirmation(String state, String key);
    }

    @Inject
    GroupProposals proposals;

    @Inject
    RateLimit limit;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    @Path("new")
    public Response form(@RestQuery String sent) {
        return fresh(Templates.proposal(GroupProposalPage.blank(clock.instant(), sent)));
    }

    @POST
    public Response propose(
            @BeanParam GroupProposalForm form, @BeanParam FormTrap trap, @Context HttpServerRequest request) {
        var verdict = trap.verdict(clock.instant());
        if (verdict == FormTrap.Verdict.PROGRAM) {
            return thanks("mail");
        }
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return again(422, form, reading.errors(), null);
        }
        if (verdict == FormTrap.Verdict.AGAIN) {
            return again(
                    422, form, Errors.NONE.with("", Texts.of(FormsTexts.class).lookOver()), null);
        }
        var same = proposals.listedAlready(reading.terms());
        if (same.isPresent()) {
            return again(
                    422,
                    form,
                    Errors.NONE.with("name", Texts.of(ProposalTexts.class).listedAlready(same.get().name)),
                    same.get().slug);
        }
        var wait = wait(form.email, request);
        if (wait.isPresent()) {
            return Response.fromResponse(again(
                            429,
                            form,
                            Errors.NONE.with("", Texts.of(FormsTexts.class).tooMany()),
                            null))
                    .header("Retry-After", Math.max(1, wait.get().toSeconds()))
                    .build();
        }
        return thanks(proposals.receive(form.proposal(reading.terms())) ? "mail" : "kept");
    }

    @GET
    @Path("confirmations/{key}")
    public Response confirmation(@RestPath String key) {
        return fresh(Templates.confirmation(state(key), key));
    }

    @POST
    @Path("confirmations/{key}")
    public Response confirm(@RestPath String key) {
        proposals.confirm(new Token(key));
        return Response.seeOther(
                        UriBuilder.fromPath("/groups/confirmations/{key}").build(key))
                .build();
    }

    private String state(String key) {
        return proposals.state(new Token(key)).name().toLowerCase(Locale.ROOT);
    }

    /** How long somebody has to wait; empty where nobody has to. */
    private Optional<Duration> wait(String email, HttpServerRequest request) {
        return limit.take("group-form", house(request), MOST_PER_HOUSE, Duration.ofHours(1))
                .or(() ->
                        limit.take("group-mail", email.toLowerCase(Locale.ROOT), MOST_PER_ADDRESS, Duration.ofDays(1)))
                .or(() -> limit.take("group-forms", "all", MOST_IN_ALL, Duration.ofDays(1)));
    }

    private static String house(HttpServerRequest request) {
        try {
            return RateLimit.caller(
                    InetAddress.getByName(request.remoteAddress().hostAddress()));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }

    private Response again(int status, GroupProposalForm form, Errors errors, String same) {
        return Response.status(status)
                .entity(Templates.proposal(GroupProposalPage.wrong(form, errors, same, clock.instant())))
                .build();
    }

    /** For this visitor at this moment: not to be kept on the way. */
    private static Response fresh(TemplateInstance page) {
        return Response.ok(page).header("Cache-Control", "no-store").build();
    }

    private static Response thanks(String how) {
        return Response.seeOther(URI.create("/groups/new?sent=" + how)).build();
    }
}
