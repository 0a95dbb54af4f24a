package dev.stoa.group;

import dev.stoa.notice.Letter;
import dev.stoa.notice.LetterMail;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.DataVersion;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Every write to a group from the desk: one method, one transaction, with the trail that belongs to it. Each asks
 * {@link GroupEditors} whether this person may, and wants the version that they saw.
 */
@ApplicationScoped
public class GroupDesk {

    @Inject
    StoaConfig config;

    @Inject
    LetterMail mail;

    @Inject
    Clock clock;

    @Inject
    DataVersion data;

    /** @throws Outdated when somebody saved in between */
    @Transactional
    void revise(String slug, int seen, GroupTerms terms, Actor by) {
        toChange(slug, seen, by).revise(terms, by, clock.instant());
    }

    /**
     * Moves the group, and tells whoever proposed it what became of that.
     *
     * @throws Outdated when somebody saved in between
     * @throws dev.stoa.workflow.Refusal when the rules do not let this person
     */
    @Transactional
    void move(String slug, int seen, GroupStatus to, Actor by, String reason) {
        var group = toChange(slug, seen, by);
        boolean proposed = group.status == GroupStatus.PROPOSED;
        group.move(to, by, reason, clock.instant());
        if (proposed && mail.possible()) {
            Organiser.of(group.id).stream()
                    .filter(organiser -> organiser.email != null)
                    .forEach(organiser -> answer(group, organiser, reason));
        }
        if (to == GroupStatus.DECLINED) {
            forgetAddresses(group);
        }
    }

    /** Of a group that we do not list we need none. */
    private static void forgetAddresses(UserGroup group) {
        group.contact = null;
        group.contactPublic = false;
        Organiser.of(group.id).forEach(organiser -> organiser.email = null);
    }

    /** @throws NotPossible when this person runs the group already */
    @Transactional
    void welcome(String slug, Organiser.Person person, Actor by) {
        var group = toChange(slug, by);
        if (person.userName() != null && Organiser.is(group.id, person.userName())) {
            throw new NotPossible("userName", person.userName() + " runs this group already.");
        }
        Organiser.keep(group.id, person, today());
        keep(group, "organiser", null, person.name(), by);
    }

    /** They run it no more, from today on. */
    @Transactional
    void release(String slug, long id, Actor by) {
        var group = toChange(slug, by);
        var organiser = Organiser.<Organiser>find("id = ?1 and groupId = ?2 and until is null", id, group.id)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        organiser.until = today();
        organiser.email = null;
        keep(group, "organiser", organiser.name, null, by);
    }

    /** Writes down what the company gave. @param by staff who may change every group, or whoever runs this one */
    @Transactional
    public void give(String slug, GroupSupport.Given given, Actor by) {
        var group = toChange(slug, by);
        var support = GroupSupport.keep(group.id, given, false, by, clock.instant());
        keep(group, "support", null, support.inWords(), by);
    }

    /** Takes back what was written by mistake; the trail keeps that it was. */
    @Transactional
    void takeBack(String slug, long id, Actor by) {
        var group = toChange(slug, by);
        var support = GroupSupport.<GroupSupport>find("id = ?1 and groupId = ?2", id, group.id)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        support.delete();
        keep(group, "support", support.inWords(), null, by);
    }

    private void answer(UserGroup group, Organiser organiser, String reason) {
        boolean taken = group.status == GroupStatus.ACTIVE;
        Letter.queue(
                organiser.email,
                group.name + (taken ? " is on our site now" : ": your proposal"),
                taken
                        ? "Hello " + organiser.name + ",\n\nthank you for telling us about " + group.name
                                + ". It has its page now:\n\n"
                                + config.baseUrl().resolve("/groups/" + group.slug) + "\n"
                        : "Hello " + organiser.name + ",\n\nthank you for telling us about " + group.name
                                + ". We do not list it, for this reason:\n\n" + reason.strip() + "\n",
                clock.instant());
    }

    private void keep(UserGroup group, String field, String from, String to, Actor by) {
        Change.keep(
                GroupLife.LIFE.subject(),
                group.id,
                java.util.Collections.singletonMap(field, from),
                java.util.Collections.singletonMap(field, to),
                by,
                clock.instant());
    }

    private UserGroup toChange(String slug, int seen, Actor by) {
        var group = toChange(slug, by);
        if (group.version != seen) {
            throw new Outdated();
        }
        return group;
    }

    /** What is decided on the desk is what the next visitor reads: no page of before is served once more. */
    private UserGroup toChange(String slug, Actor by) {
        var group = UserGroup.toChange(slug).orElseThrow(NotFoundException::new);
        if (!GroupEditors.mayEdit(by, group.id)) {
            throw new ForbiddenException();
        }
        data.hidden();
        return group;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
