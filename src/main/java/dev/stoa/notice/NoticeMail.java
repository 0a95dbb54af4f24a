package dev.stoa.notice;

import dev.stoa.platform.StoaConfig;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends queued notices by mail. Each is claimed in one transaction, sent outside of any, and settled in another: a crash
 * in between leaves it claimed, and a claim that is ten minutes old is never sent again. Rather one mail too few, which
 * the desk shows anyway, than one too many.
 */
@ApplicationScoped
public class NoticeMail {

    private static final Duration DEAD = Duration.ofMinutes(10);

    @Inject
    Post post;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    /**
     * Sends everything that is due.
     *
     * @return how many mails the mail server took
     */
    public int sendDue() {
        QuarkusTransaction.requiringNew()
                .run(() -> Notice.giveUpClaims(clock.instant().minus(DEAD)));
        int sent = 0;
        for (var next = claim(); next.isPresent(); next = claim()) {
            if (next.get().address.isEmpty()) {
                settle(next.get().id, Notice.Mail.NONE, null);
            } else if (send(next.get())) {
                sent++;
            }
        }
        return sent;
    }

    private record Claim(long id, Optional<String> address, String subject, String text) {}

    private Optional<Claim> claim() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Notice.claim(clock.instant())
                        .map(notice -> new Claim(
                                notice.id,
                                config.smtpUrl()
                                        .flatMap(url -> Mailbox.of(notice.recipient))
                                        .map(mailbox -> mailbox.address),
                                notice.subject,
                                notice.text + "\n\n" + config.baseUrl().resolve(notice.path) + "\n")));
    }

    private boolean send(Claim claim) {
        var mail = Mail.withText(claim.address.orElseThrow(), claim.subject, claim.text)
                // The same notice has the same name for ever, so that a mail server can tell a repetition.
                .addHeader(
                        "Message-ID",
                        "<notice-%d@%s>".formatted(claim.id, config.baseUrl().getHost()))
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            post.send(mail);
        } catch (RuntimeException refused) {
            var why = refused.getClass().getSimpleName();
            Log.warnf("Notice %d was not taken by the mail server: %s", claim.id, why);
            QuarkusTransaction.requiringNew()
                    .run(() -> Notice.<Notice>findById(claim.id).failed(why, clock.instant()));
            return false;
        }
        settle(claim.id, Notice.Mail.SENT, null);
        return true;
    }

    private void settle(long id, Notice.Mail outcome, String why) {
        QuarkusTransaction.requiringNew().run(() -> Notice.<Notice>findById(id).settle(outcome, why, clock.instant()));
    }
}
