package dev.stoa.sponsorship.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.notice.Confirmation;
import dev.stoa.notice.Letter;
import dev.stoa.notice.LetterMail;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Token;
import dev.stoa.sponsorship.file.Checked;
import dev.stoa.sponsorship.file.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What visitors ask for. It becomes a request once they have confirmed their address, by a letter in English; the key in that letter opens the page of
 * the request from then on. Where no mail server is set nobody can be asked, and it becomes one at once.
 */
@ApplicationScoped
class Intake {

    static final String PURPOSE = "sponsorship-request";

    @Inject
    ObjectMapper json;

    @Inject
    LetterMail mail;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    /** @return the path of its page where nobody had to confirm; empty when a letter asks for that */
    @Transactional
    Optional<String> receive(Asked asked, List<Checked> files) {
        var now = clock.instant();
        if (!mail.possible()) {
            var request = keep(asked);
            files.forEach(file -> RequestFile.keep(request.id, lend(file), null, now));
            return Optional.of(SponsorshipKey.KEYS.path(request.id, now));
        }
        var token = Confirmation.await(PURPOSE, written(asked), now);
        files.forEach(file -> RequestFile.await(token, lend(file), now));
        // Nothing of what was typed: else anybody could make us send their words to anybody.
        Letter.queue(
                asked.email(),
                "Please confirm your address",
                """
                Hello,

                somebody, we hope you, asked on the site of %s for a sponsorship and gave this address. To confirm
                that it was you, open this page and press the button:

                %s

                The button works for two days. After that, the same page shows what becomes of your request: keep
                this letter. If it was not you, do nothing: then nothing happens, and what was sent is deleted.
                """.formatted(config.company().name(), config.baseUrl().resolve(SponsorshipKey.KEYS.path(token))),
                clock.instant());
        return Optional.empty();
    }

    /** The address is confirmed: keeps what waited, once; whoever comes second changes nothing. */
    @Transactional
    void confirm(Token token) {
        Confirmation.take(PURPOSE, token, clock.instant()).map(this::read).ifPresent(asked -> {
            var request = keep(asked);
            RequestFile.awaiting(token).forEach(file -> file.confirmed(request.id));
            SponsorshipKey.KEYS.keep(token, request.id, clock.instant());
        });
    }

    private StoredFile lend(Checked file) {
        return StoredFile.lend(file, RequestLife.ASKER, clock.instant());
    }

    private SponsorshipRequest keep(Asked asked) {
        var request = SponsorshipRequest.begin(asked, RequestLife.ASKER, false, false, clock.instant());
        Told.staff(
                request,
                "",
                request.title() + " asks for a sponsorship",
                "A new request waits to be looked at and taken up.",
                clock.instant());
        return request;
    }

    private String written(Asked asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Asked read(String written) {
        try {
            return json.readValue(written, Asked.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
