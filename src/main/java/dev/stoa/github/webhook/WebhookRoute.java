package dev.stoa.github.webhook;

import dev.stoa.site.PublicRoutes;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * {@code POST /webhooks/github}: size and type, signature over the raw bytes, JSON, stored and committed, 202; nothing else
 * happens in the request. A Vert.x route that stands before sign-in, the general body limit and every page: the signature
 * is all that lets a caller in.
 */
@Singleton
class WebhookRoute {

    private static final Logger LOG = Logger.getLogger(WebhookRoute.class);

    static final String PATH = PublicRoutes.WEBHOOKS;

    /** Before Quarkus' upload limit (-2) and authentication (-200): 25 MiB are allowed on this route alone. */
    private static final int FIRST = -1_000;

    /** GitHub itself gives up after ten seconds. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** Above this reading and packing take milliseconds, which the event loop does not have. */
    private static final int SMALL = 128 * 1024;

    private static final Pattern GUID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern EVENT = Pattern.compile("[a-z0-9_]{1,64}");

    @Inject
    WebhookSecret secret;

    @Inject
    Inbox inbox;

    @Inject
    Room room;

    @Inject
    Clock clock;

    @Inject
    Refusals refusals;

    @Inject
    MeterRegistry meters;

    /** Without a secret anyone could write: the route says so, to GitHub and in the log, and takes nothing. */
    void register(@Observes Router router) {
        if (secret.signature().isEmpty()) {
            LOG.warnf("%s takes nothing: set STOA_WEBHOOK_SECRET, the same for all replicas", PATH);
        }
        router.post(PATH)
                .order(FIRST)
                .handler(context -> secret.asked()
                        .ifPresentOrElse(asked -> receive(context, asked), () -> refuse(context, Answer.NO_SECRET)));
        router.route(PATH).order(FIRST + 1).handler(context -> refuse(context, Answer.ONLY_POST));
    }

    private void refuse(RoutingContext context, Answer refusal) {
        Upload.discard(context.request(), PATIENCE_MILLIS);
        answer(context, refusal);
    }

    private void receive(RoutingContext context, WebhookSecret.Asked asked) {
        Optional<Answer> refusal = refuse(context.request());
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
            return;
        }
        if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
            context.response().writeContinue();
        }
        new Upload(context.request(), asked.signature(), room, PATIENCE_MILLIS)
                .whole(
                        (body, signer) -> read(context, body, asked.roles().get(signer)),
                        failure -> answer(context, failure));
    }

    /** What the headers alone tell; nothing of the body is read for these. */
    private static Optional<Answer> refuse(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase();
        if (media.equals("application/x-www-form-urlencoded")) {
            return Optional.of(Answer.FORM);
        }
        if (!media.equals("application/json")) {
            return Optional.of(Answer.NOT_JSON_TYPE);
        }
        if (Upload.declared(request) > Body.LIMIT) {
            return Optional.of(Answer.TOO_LARGE);
        }
        if (request.getHeader(Signature.HEADER) == null) {
            return Optional.of(Answer.NOT_SIGNED);
        }
        if (!Signature.isWellFormed(request.getHeader(Signature.HEADER))) {
            return Optional.of(Answer.WRONG_SIGNATURE);
        }
        if (!matches(GUID, request.getHeader("X-GitHub-Delivery"))) {
            return Optional.of(Answer.NO_GUID);
        }
        return matches(EVENT, request.getHeader("X-GitHub-Event")) ? Optional.empty() : Optional.of(Answer.NO_EVENT);
    }

    private void read(RoutingContext context, byte[] body, SecretRole signedWith) {
        // A response belongs to the event loop of its connection; the inbox answers from threads of its own.
        Context loop = Vertx.currentContext();
        Consumer<Answer> answer = given -> loop.runOnContext(nothing -> answer(context, given));
        if (body.length <= SMALL) {
            inbox.store(arrival(context.request(), body, signedWith), answer);
            return;
        }
        context.vertx()
                .executeBlocking(() -> arrival(context.request(), body, signedWith), false)
                .onSuccess(arrival -> inbox.store(arrival, answer))
                .onFailure(context::fail);
    }

    private Arrival arrival(HttpServerRequest request, byte[] body, SecretRole signedWith) {
        String guid = request.getHeader("X-GitHub-Delivery");
        String event = request.getHeader("X-GitHub-Event");
        HookOrigin hook = HookOrigin.of(request, signedWith);
        return Envelope.of(body)
                .map(envelope -> Arrival.of(guid, event, hook, envelope, body, clock.instant()))
                .orElseGet(() -> Arrival.rejected(guid, event, hook, body, clock.instant()));
    }

    private void answer(RoutingContext context, Answer answer) {
        meters.counter("stoa.webhook.requests", "answer", answer.word).increment();
        if (answer.isRefusal()) {
            refusals.count(answer);
        }
        answer.send(context.response());
    }

    private static boolean matches(Pattern pattern, String header) {
        return header != null && pattern.matcher(header).matches();
    }
}
