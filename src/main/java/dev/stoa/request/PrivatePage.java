package dev.stoa.request;

import dev.stoa.notice.Confirmation;
import dev.stoa.site.Errors;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.site.RateLimit;
import dev.stoa.site.Texts;
import dev.stoa.site.Token;
import dev.stoa.site.Typed;
import dev.stoa.workflow.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The private page of a request, for whoever has its address: first to confirm that the address in the letter is theirs, then to
 * follow and answer. Never kept by a cache, found by no search engine. A feature's resource at {@code /requests/{key}} adds what
 * else may be written.
 *
 * @param <R> the request
 */
@Produces(MediaType.TEXT_HTML)
public abstract class PrivatePage<R> {

    /** Writes by one key in an hour; people do not come near. */
    private static final int MOST_WRITES = 60;

    private final RequestKeys<?> keys;
    private final String purpose;
    private final LongFunction<Optional<R>> byId;

    @Inject
    RateLimit limit;

    @Inject
    Clock clock;

    @RestPath
    public String key;

    /** @param purpose by which the {@link Confirmation} of this kind is found */
    protected PrivatePage(RequestKeys<?> keys, String purpose, LongFunction<Optional<R>> byId) {
        this.keys = keys;
        this.purpose = purpose;
        this.byId = byId;
    }

    /** The address is confirmed; whoever comes second changes nothing. */
    protected abstract void take(Token token);

    /** @param typed what was not taken, to be mended */
    protected abstract TemplateInstance page(R request, String typed, Errors errors);

    /** @param state {@code open} or {@code unknown} */
    protected abstract TemplateInstance confirmation(String state);

    /** All that we hold of what they told us, as it becomes JSON. */
    protected abstract Object export(R request);

    @GET
    public Response request() {
        return page(200, "", Errors.NONE);
    }

    /** The button of the letter's page. */
    @POST
    public Response confirm() {
        take(token());
        return here("");
    }

    @GET
    @Path("data")
    @Produces(MediaType.APPLICATION_JSON)
    public Response data() {
        return secret(Response.ok(export(known())))
                .header("Content-Disposition", "attachment; filename=\"request.json\"")
                .build();
    }

    /** @throws NotFoundException to whoever has no key */
    protected final R known() {
        return opened().orElseThrow(NotFoundException::new);
    }

    /** What the key opens now; nothing as long as the address in the letter is not confirmed. */
    private Optional<R> opened() {
        return keys.opens(token(), clock.instant()).flatMap(byId::apply);
    }

    protected final Token token() {
        return new Token(key.substring(1));
    }

    /**
     * Does the work and leads back to this part of the page, or shows why not.
     *
     * @param typed is kept where it was not taken
     */
    protected final Response write(String part, String typed, Consumer<Token> work) {
        var texts = Texts.of(FormsTexts.class);
        if (limit.take("request-page", key, MOST_WRITES, Duration.ofHours(1)).isPresent()) {
            return page(429, typed, Errors.NONE.with("", texts.tooManyWrites()));
        }
        try {
            work.accept(token());
        } catch (NotPossible refused) {
            return page(422, typed, Errors.NONE.with(refused.field(), refused.getMessage()));
        } catch (Refusal late) {
            return page(409, typed, Errors.NONE.with("", texts.tooLate(late.getMessage())));
        } catch (Outdated meanwhile) {
            return page(409, typed, Errors.NONE.with("", texts.changedMeanwhile()));
        }
        return here(part);
    }

    private Response page(int status, String typed, Errors errors) {
        var request = opened();
        if (request.isPresent()) {
            return secret(Response.status(status)
                            .entity(page(request.get(), typed == null ? "" : Typed.text(typed), errors)))
                    .build();
        }
        boolean open = Confirmation.state(purpose, token(), clock.instant()) == Confirmation.State.OPEN;
        return secret(Response.status(open ? 200 : 404).entity(confirmation(open ? "open" : "unknown")))
                .build();
    }

    private Response here(String part) {
        return secret(Response.seeOther(URI.create("/requests/" + key + part))).build();
    }

    private static ResponseBuilder secret(ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
    }
}
