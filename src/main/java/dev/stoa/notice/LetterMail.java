package dev.stoa.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.stoa.platform.StoaConfig;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sends letters as {@link NoticeMail} sends notices: claimed, sent outside of any transaction, settled; never twice. */
@ApplicationScoped
public class LetterMail {

    private static final Duration DEAD = Duration.ofMinutes(10);

    @Inject
    Post post;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    RecurringTask<Void> letters() {
        return Tasks.recurring("letter-mail", FixedDelay.ofSeconds(10)).execute((instance, context) -> sendDue());
    }

    /** False where no mail server is set: nobody can be asked to confirm an address. */
    public boolean possible() {
        return config.smtpUrl().isPresent();
    }

    /**
     * Sends everything that is due.
     *
     * @return how many letters the mail server took
     */
    public int sendDue() {
        if (!possible()) {
            return 0;
        }
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.giveUpClaims(clock.instant().minus(DEAD)));
        int sent = 0;
        for (var next = claim(); next.isPresent(); next = claim()) {
            sent += send(next.get()) ? 1 : 0;
        }
        return sent;
    }

    private Optional<Letter> claim() {
        return QuarkusTransaction.requiringNew().call(() -> Letter.claim(clock.instant()));
    }

    private boolean send(Letter letter) {
        try {
            post.send(mail(letter));
        } catch (RuntimeException refused) {
            var why = refused.getClass().getSimpleName();
            Log.warnf("Letter %d was not taken by the mail server: %s", letter.id, why);
            QuarkusTransaction.requiringNew()
                    .run(() -> Letter.<Letter>findById(letter.id).failed(why, clock.instant()));
            return false;
        }
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.<Letter>findById(letter.id).sent(clock.instant()));
        return true;
    }

    private Mail mail(Letter letter) {
        var mail = Mail.withText(letter.recipient, letter.subject, letter.text)
                .addHeader(
                        "Message-ID",
                        "<letter-%d@%s>".formatted(letter.id, config.baseUrl().getHost()))
                .addHeader("Auto-Submitted", "auto-generated");
        return letter.file == null ? mail : mail.addAttachment(letter.fileName, letter.file, letter.fileType);
    }
}
