package dev.stoa.sponsorship.request;

import dev.stoa.notice.Letter;
import dev.stoa.notice.LetterMail;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Letters to the asker, each with a key of its own to the page of the request. Where no mail server is set, or there is no
 * address, none is written. Part of the caller's transaction.
 */
@ApplicationScoped
class RequestLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final LetterMail mail;
    private final StoaConfig config;
    private final Clock clock;

    @Inject
    RequestLetters(LetterMail mail, StoaConfig config, Clock clock) {
        this.mail = mail;
        this.config = config;
        this.clock = clock;
    }

    void question(SponsorshipRequest request, String text) {
        write(request, "A question about your request", greeting(request) + "we have a question:\n\n" + text);
    }

    void message(SponsorshipRequest request, String text) {
        write(request, "About your request", greeting(request) + "we write to you about your request:\n\n" + text);
    }

    void deferred(SponsorshipRequest request, LocalDate until, String why) {
        write(
                request,
                "Your request has to wait",
                greeting(request) + "we cannot decide about your request now, and look at it again on "
                        + DAY.format(until) + ":\n\n" + why);
    }

    void reopened(SponsorshipRequest request, String why) {
        write(
                request,
                "We look at your request once more",
                greeting(request) + "we have said yes to your request. We are sorry: we have to look at it once more,"
                        + " and the yes does not count until then:\n\n" + why);
    }

    /** What we give is said; what we expect of it stays with us. */
    void approved(SponsorshipRequest request) {
        var deal = request.deal;
        write(
                request,
                "Yes to your request",
                greeting(request) + "yes, we support you: " + deal.tier()
                        + (deal.amount().signum() == 0 ? "" : ", " + deal.money()) + ". We will be in touch."
                        + (deal.conditions().isEmpty() ? "" : "\n\nThis we agreed on:\n\n" + deal.conditions()));
    }

    /** The whole letter as staff saw it before it went. */
    void declined(SponsorshipRequest request, String letter) {
        write(request, "Your request", letter);
    }

    private static String greeting(SponsorshipRequest request) {
        return "Hello " + request.asked.asker() + ",\n\n";
    }

    private void write(SponsorshipRequest request, String subject, String text) {
        if (request.asked.email() == null || !mail.possible()) {
            return;
        }
        Letter.queue(
                request.asked.email(),
                subject + ": " + request.title(),
                text.strip() + "\n\nYour request, where you can answer, take it back or have everything deleted:\n\n"
                        + config.baseUrl().resolve(SponsorshipKey.KEYS.path(request.id, clock.instant())) + "\n",
                clock.instant());
    }
}
