package dev.stoa.sponsorship.deadline;

import dev.stoa.event.CalendarFile;
import dev.stoa.event.CalendarToken;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Token;
import dev.stoa.sponsorship.Sponsorship;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/**
 * Calendars of deadlines (RFC 5545): a person's own, and a sponsorship's. What is open and has a day stands in them for the
 * quarter of an hour that ends with it, in UTC, so that every program shows it in its reader's zone; what only has to be asked
 * for stands on its whole day. What is done is gone at the next look.
 */
@ApplicationScoped
public class DeadlineFeeds {

    /** The subject of a person's own calendar; of a sponsorship's, with its id behind it. */
    private static final String SUBJECT = "deadlines";

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Inject
    Clock clock;

    @Inject
    Deadlines deadlines;

    @Inject
    StoaConfig config;

    @Transactional
    Token renew(String user, Long sponsorship) {
        title(sponsorship);
        return CalendarToken.renew(user, subject(sponsorship), clock.instant());
    }

    @Transactional
    void revoke(String user, Long sponsorship) {
        CalendarToken.revoke(user, subject(sponsorship));
    }

    @Transactional
    FeedPage page(String user, Long sponsorship, String address) {
        return new FeedPage(
                title(sponsorship),
                sponsorship == null ? "/admin/deadlines" : deadlines.href(sponsorship),
                address,
                CalendarToken.isGiven(user, subject(sponsorship)),
                FeedPage.query(sponsorship));
    }

    /** The calendar that the secret opens. */
    @Transactional
    public Optional<byte[]> file(Token secret) {
        var now = clock.instant();
        return CalendarToken.opening(secret).filter(DeadlineFeeds::isOurs).map(token -> {
            var sponsorship = sponsorship(token);
            var file = CalendarFile.feed(title(sponsorship));
            var dues = sponsorship == null ? deadlines.of(token.userName, now) : deadlines.under(sponsorship, now);
            dues.forEach(due -> event(due, now).ifPresent(file::add));
            return file.bytes();
        });
    }

    private static String subject(Long sponsorship) {
        return sponsorship == null ? SUBJECT : SUBJECT + "/" + sponsorship;
    }

    private static boolean isOurs(CalendarToken token) {
        return token.subject.equals(SUBJECT) || token.subject.startsWith(SUBJECT + "/");
    }

    private static Long sponsorship(CalendarToken token) {
        return token.subject.equals(SUBJECT) ? null : Long.valueOf(token.subject.substring(SUBJECT.length() + 1));
    }

    private static String title(Long sponsorship) {
        return sponsorship == null
                ? "My deadlines"
                : "Deadlines of "
                        + Sponsorship.byId(sponsorship)
                                .orElseThrow(NotFoundException::new)
                                .title();
    }

    private Optional<VEvent> event(Due due, Instant now) {
        if (!due.known() && due.askAgainOn() == null) {
            return Optional.empty();
        }
        var title = due.title() + ", " + due.sponsorshipTitle();
        var event = due.known()
                ? new VEvent(due.at().minus(QUARTER), due.at(), "Due: " + title)
                : new VEvent(due.askAgainOn(), due.askAgainOn().plusDays(1), "Ask again: " + title);
        // Never goes back when a deadline is moved to an earlier day, and leaves the bytes of a day the same.
        event.replace(new DtStamp(now.truncatedTo(ChronoUnit.DAYS)));
        event.add(new Uid(UUID.nameUUIDFromBytes(("stoa:" + due.key()).getBytes(StandardCharsets.UTF_8))
                .toString()));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Description(due.says() + (due.cost().isEmpty() ? "" : "; " + due.cost())));
        event.add(new Url(config.baseUrl().resolve(due.href())));
        return Optional.of(event);
    }
}
