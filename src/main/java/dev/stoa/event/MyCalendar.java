package dev.stoa.event;

import dev.stoa.group.UserGroup;
import dev.stoa.site.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everybody's own calendar: what is in it, and the private address of it. */
@ApplicationScoped
public class MyCalendar {

    private static final String SUBJECT = "events";

    @Inject
    Clock clock;

    @Inject
    CalendarFeeds feeds;

    /** One line of the choice: its id, and what was chosen. */
    public record Choice(long id, String kind, String name, String href) {}

    /** @return the secret of a new address; any other of this person's is closed */
    @Transactional
    public Token renew(String userName) {
        return CalendarToken.renew(userName, SUBJECT, clock.instant());
    }

    @Transactional
    public void revoke(String userName) {
        CalendarToken.revoke(userName, SUBJECT);
    }

    @Transactional
    public boolean hasAddress(String userName) {
        return CalendarToken.isGiven(userName, SUBJECT);
    }

    @Transactional
    public List<Choice> choices(String userName) {
        return CalendarChoice.of(userName).stream().map(MyCalendar::shown).toList();
    }

    /**
     * Follows the group or the conference with this address.
     *
     * @return false where nothing is known by it
     */
    @Transactional
    public boolean follow(String userName, String slug) {
        Long group = UserGroup.visible(slug).map(one -> one.id).orElse(null);
        Long conference = group != null
                ? null
                : Conference.bySlug(slug)
                        .or(() -> Edition.bySlug(slug).map(edition -> edition.conference))
                        .map(one -> one.id)
                        .orElse(null);
        if (group == null && conference == null) {
            return false;
        }
        if (!CalendarChoice.exists(userName, group, conference)) {
            new CalendarChoice(userName, group, conference, clock.instant()).persist();
        }
        return true;
    }

    /** Only one's own choice can be dropped. */
    @Transactional
    public void drop(String userName, long choice) {
        CalendarChoice.delete("id = ?1 and userName = ?2", choice, userName);
    }

    /** The calendar that the secret opens. */
    @Transactional
    public Optional<byte[]> file(Token secret) {
        return CalendarToken.opening(secret)
                .filter(token -> token.subject.equals(SUBJECT))
                .map(token -> {
                    var choices = CalendarChoice.of(token.userName);
                    return feeds.of(
                            choices.stream()
                                    .map(one -> one.groupId)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            choices.stream()
                                    .map(one -> one.conferenceId)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            "My events",
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                });
    }

    private static Choice shown(CalendarChoice choice) {
        if (choice.groupId != null) {
            UserGroup group = UserGroup.findById(choice.groupId);
            return new Choice(choice.id, "Group", group.name, "/groups/" + group.slug);
        }
        Conference conference = Conference.findById(choice.conferenceId);
        return new Choice(choice.id, "Conference", conference.name, "/events?q=" + conference.slug.replace('-', '+'));
    }
}
