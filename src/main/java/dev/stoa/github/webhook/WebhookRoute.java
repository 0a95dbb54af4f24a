package dev.stoa.github.webhook;

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
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * {@code POST /webhooks/github}: size and type, signature over the raw bytes, JSON, stored and committed, 202; nothing else
 * happens in the request. A Vert.x route that stands before sign-in, the general body limit and every page: the signature
 * is all that lets a caller in.
 */
@Singleton
class WebhookRoute {

    static final String PATH = "/webhooks/github";

    /** Before Quarkus' upload limit (-2) and authentication (-200): 25 MiB are allowed on this route alone. */
    private static final int FIRST = -1_000;

    /** GitHub itself gives up after ten seconds. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** Above this a signature and a compression take milliseconds, which the event loop does not have. */
    private static final int SMALL = 128 * 1024;

    private static final Pattern GUID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern EVENT = Pattern.compile("[a-z0-9_]{1,64}");

    @Inject
    Signature signature;

    @Inject
    Inbox inbox;

    @Inject
    Room room;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    void register(@Observes Router router) {
        router.post(PATH).order(FIRST).handler(this::receive);
        router.route(PATH).order(FIRST + 1).handler(this::refuse);
    }

    private void refuse(RoutingContext context) {
        Upload.discard(context.request(), PATIENCE_MILLIS);
        answer(context, Answer.ONLY_POST);
    }

    private void receive(RoutingContext context) {
        Optional<Answer> refusal = refuse(context.request());
        if (refusal.isPresent()) {
            Upload.discard(context.request(), PATIENCE_MILLIS);
            answer(context, refusal.get());
            return;
        }
        if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
            context.response().writeContinue();
        }
        new Upload(context.request(), room, PATIENCE_MILLIS)
                .whole(body -> check(context, body), failure -> answer(context, failure));
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
        if (request.getHeader("X-Hub-Signature-256") == null) {
            return Optional.of(Answer.NOT_SIGNED);
        }
        if (!matches(GUID, request.getHeader("X-GitHub-Delivery"))) {
            return Optional.of(Answer.NO_GUID);
        }
        return matches(EVENT, request.getHeader("X-GitHub-Event")) ? Optional.empty() : Optional.of(Answer.NO_EVENT);
    }

    private void check(RoutingContext context, byte[] body) {
        // A response belongs to the event loop of its connection; the inbox answers from threads of its own.
        Context loop = Vertx.currentContext();
        Consumer<Answer> answer = given -> loop.runOnContext(nothing -> answer(context, given));
        if (body.length <= SMALL) {
            store(context.request(), body, answer);
            return;
        }
        Callable<Void> work = () -> {
            store(context.request(), body, answer);
            return null;
        };
        context.vertx().executeBlocking(work, false).onFailure(context::fail);
    }

    private void store(HttpServerRequest request, byte[] body, Consumer<Answer> answer) {
        if (!signature.signs(request.getHeader("X-Hub-Signature-256"), body)) {
            answer.accept(Answer.WRONG_SIGNATURE);
            return;
        }
        Optional<Envelope> envelope = Envelope.of(body);
        if (envelope.isEmpty()) {
            answer.accept(Answer.NOT_JSON);
            return;
        }
        String guid = request.getHeader("X-GitHub-Delivery");
        String event = request.getHeader("X-GitHub-Event");
        inbox.store(Arrival.of(guid, event, envelope.get(), body, clock.instant()), answer);
    }

    private void answer(RoutingContext context, Answer answer) {
        meters.counter("stoa.webhook.requests", "answer", answer.word).increment();
        answer.send(context.response());
    }

    private static boolean matches(Pattern pattern, String header) {
        return header != null && pattern.matcher(header).matches();
    }
}
