package dev.stoa.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Hands mail to the server, and waits until it has it. The mail client is asked on an event loop: asked from any other thread, it
 * now and then does not hear the greeting of a server that is quick, and waits until the server gives up, which RFC 5321
 * (4.5.3.2.7) lets it do after five minutes.
 */
@Singleton
class Post {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @Inject
    ReactiveMailer mailer;

    @Inject
    Vertx vertx;

    /** @throws java.util.concurrent.CompletionException when the server did not take it, with the cause */
    void send(Mail mail) {
        var taken = new CompletableFuture<Void>();
        vertx.getOrCreateContext()
                .runOnContext(now ->
                        mailer.send(mail).subscribe().with(done -> taken.complete(null), taken::completeExceptionally));
        taken.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
