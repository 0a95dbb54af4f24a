package dev.stoa.group.support;

import dev.stoa.notice.Letter;
import dev.stoa.notice.LetterMail;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Letters to the asker, each with a key of its own to the page of the request. Where no mail server is set, or the asker had
 * their address deleted, none is written. Part of the caller's transaction.
 */
@ApplicationScoped
class AskerLetters {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final LetterMail mail;
    private final StoaConfig config;
    private final Clock clock;

    @Inject
    AskerLetters(LetterMail mail, StoaConfig config, Clock clock) {
        this.mail = mail;
        this.config = config;
        this.clock = clock;
    }

    /** What a move means to them; nothing is written where it means nothing. @param why what staff gave as the reason */
    void moved(SupportRequest request, String why) {
        switch (request.state) {
            case QUESTION -> write(request, "A question about your request", "we have a question:\n\n" + why);
            case APPROVED ->
                write(
                        request,
                        "Yes to your request",
                        "yes, we help you. "
                                + (request.wanted.hosting() ? "Next we look for a room." : "We will be in touch.")
                                + (why.isEmpty() ? "" : "\n\n" + why));
            case DECLINED -> write(request, "Your request", "we cannot help this time, for this reason:\n\n" + why);
            case SCHEDULED -> write(request, "The room is yours", scheduled(request));
            case CANCELLED -> write(request, "Called off", "we had to call it off, for this reason:\n\n" + why);
            case HELD ->
                write(request, "How was it?", "it was good to have you. Please tell us how many came, in a few words.");
            case NEW, IN_REVIEW, REPORTED, WITHDRAWN -> {}
        }
    }

    void message(SupportRequest request, String text) {
        write(request, "About your request", "we write to you about your request:\n\n" + text);
    }

    void reminded(SupportRequest request) {
        write(
                request,
                "We wait for your answer",
                "some days ago we asked you something, and cannot go on without the answer.");
    }

    private static String scheduled(SupportRequest request) {
        var room = request.hold.room;
        return """
                the room is yours:

                %s
                %s, %s
                %s (%s)

                For the people at the door, please write down the names of your guests on the page below.""".formatted(
                        room.fullName(),
                        room.venue.address,
                        room.venue.city,
                        WHEN.format(request.hold.startsAt.atZone(room.venue.zone())),
                        room.venue.zone);
    }

    private void write(SupportRequest request, String subject, String text) {
        if (request.email == null || !mail.possible()) {
            return;
        }
        Letter.queue(
                request.email,
                subject + ": " + request.groupName,
                "Hello " + request.asker + ",\n\n" + text.strip()
                        + "\n\nYour request, where you can answer, withdraw or have"
                        + " everything deleted:\n\n"
                        + config.baseUrl().resolve(SupportKey.KEYS.path(request.id, clock.instant())) + "\n",
                clock.instant());
    }
}
