package dev.stoa.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.notice.Confirmation;
import dev.stoa.notice.Letter;
import dev.stoa.notice.LetterMail;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Slug;
import dev.stoa.site.Token;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * Groups that visitors tell us of. A proposal becomes a group, {@link GroupStatus#PROPOSED}, once whoever sent it has
 * confirmed the address, by a letter in English; then staff look at it. Where no mail server is set nobody can be asked, and it becomes one at once.
 */
@ApplicationScoped
class GroupProposals {

    static final String PURPOSE = "group";

    /** Who acts in the trail; no user of that name can sign in, as a space is in it. */
    private static final Actor VISITOR = Actor.of("a visitor");

    /** Addresses of pages that are no group's. */
    private static final Set<String> RESERVED = Set.of("new", "confirmations");

    @Inject
    ObjectMapper json;

    @Inject
    LetterMail mail;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    /** @return true when a letter asks for the confirmation, false when none was needed */
    @Transactional
    boolean receive(GroupProposal proposal) {
        if (!mail.possible()) {
            keep(proposal);
            return false;
        }
        var token = Confirmation.await(PURPOSE, written(proposal), clock.instant());
        // Nothing of what was typed: else anybody could make us send their words to anybody.
        Letter.queue(
                proposal.by().email(),
                "Please confirm your address",
                """
                Hello,

                somebody, we hope you, told us about a user group on the site of %s and gave this address.
                To confirm that it was you, open this page and press the button:

                %s

                The link works for two days. If it was not you, do nothing: then nothing happens, and what was
                sent is deleted.
                """.formatted(config.company().name(), link(token)),
                clock.instant());
        return true;
    }

    /** The address is confirmed: keeps what waited, once. False where nothing waits under this key. */
    @Transactional
    boolean confirm(Token token) {
        var waiting = Confirmation.take(PURPOSE, token, clock.instant());
        waiting.map(this::read).ifPresent(this::keep);
        return waiting.isPresent();
    }

    Confirmation.State state(Token token) {
        return Confirmation.state(PURPOSE, token, clock.instant());
    }

    /** A group that visitors see already and that has this name in this country, or this website. */
    Optional<UserGroup> listedAlready(GroupTerms terms) {
        return UserGroup.find(
                        "status in ?1 and ((lower(name) = lower(?2) and country = ?3) or url = ?4) order by id",
                        GroupStatus.SHOWN,
                        terms.name(),
                        terms.country(),
                        terms.url())
                .firstResultOptional();
    }

    private void keep(GroupProposal proposal) {
        var group = UserGroup.propose(slug(proposal.terms()), proposal.terms(), VISITOR, clock.instant());
        Organiser.keep(group.id, proposal.by(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** One that nobody has: the name's, with the country, or a number behind it. */
    private static String slug(GroupTerms terms) {
        var own = Slug.of(terms.name());
        var first = own.isEmpty() ? Slug.of(URI.create(terms.url()).getHost()) : own;
        var slug = first;
        for (int i = 2; RESERVED.contains(slug) || UserGroup.bySlug(slug).isPresent(); i++) {
            slug = i == 2 ? first + "-" + Slug.of(terms.country()) : first + "-" + i;
            slug = slug.replaceAll("-$", "");
        }
        return slug;
    }

    private URI link(Token token) {
        return config.baseUrl().resolve("/groups/confirmations/" + token.text());
    }

    private String written(GroupProposal proposal) {
        try {
            return json.writeValueAsString(proposal);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private GroupProposal read(String written) {
        try {
            return json.readValue(written, GroupProposal.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
