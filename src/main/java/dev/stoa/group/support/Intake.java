package dev.stoa.group.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.notice.Confirmation;
import dev.stoa.notice.Letter;
import dev.stoa.notice.LetterMail;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * What visitors ask for. It becomes a request once they have confirmed their address, by a letter in English; the key in that letter opens the page of
 * the request from then on. Where no mail server is set nobody can be asked, and it becomes one at once.
 */
@ApplicationScoped
class Intake {

    static final String PURPOSE = "group-request";

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
    Optional<String> receive(Asked asked) {
        if (!mail.possible()) {
            var request = keep(asked);
            return Optional.of(SupportKey.KEYS.path(request.id, clock.instant()));
        }
        var token = Confirmation.await(PURPOSE, written(asked), clock.instant());
        // Nothing of what was typed: else anybody could make us send their words to anybody.
        Letter.queue(
                asked.email(),
                "Please confirm your address",
                """
                Hello,

                somebody, we hope you, asked on the site of %s for support for a user group and gave this address.
                To confirm that it was you, open this page and press the button:

                %s

                The button works for two days. After that, the same page shows what becomes of your request: keep
                this letter. If it was not you, do nothing: then nothing happens, and what was sent is deleted.
                """.formatted(config.company().name(), config.baseUrl().resolve(SupportKey.KEYS.path(token))),
                clock.instant());
        return Optional.empty();
    }

    /** The address is confirmed: keeps what waited, once; whoever comes second changes nothing. */
    @Transactional
    void confirm(Token token) {
        Confirmation.take(PURPOSE, token, clock.instant())
                .map(this::read)
                .ifPresent(asked -> SupportKey.KEYS.keep(token, keep(asked).id, clock.instant()));
    }

    private SupportRequest keep(Asked asked) {
        var request = SupportRequest.begin(asked, false, clock.instant());
        Told.staff(
                request,
                "",
                request.groupName + " asks for " + request.wanted.label().toLowerCase(java.util.Locale.ROOT),
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
