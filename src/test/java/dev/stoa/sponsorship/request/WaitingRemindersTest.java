package dev.stoa.sponsorship.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Askings;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks after requests reads what merely waits: after a week, each week, and never twice the same. */
@QuarkusTest
class WaitingRemindersTest {

    private static final Instant ASKED = Instant.parse("2026-11-01T09:00:00Z");

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    Validator validator;

    @Inject
    WaitingReminders reminders;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void aWeekThenEachWeekAndNoneOnceItIsDone() {
        long first = asked("Barn Conference");
        long second = asked("Farm Conference");
        owned(first, "erik");
        owned(second, "erik");
        assertEquals(0, reminders.tell(after(6)));
        int version = version(first);
        assertEquals(1, reminders.tell(after(7)), "both in one digest");
        assertEquals(Map.of("erik: 2 requests for sponsorship wait for us", 1L), notices());
        assertTrue(text().contains("- Barn Conference 2090: In review, since 7 days. Score it"), text());
        assertEquals(version, version(first), "an open page is not out of date by that");
        assertEquals(0, reminders.tell(after(7)), "twice the same is told once");
        assertEquals(0, reminders.tell(after(13)));

        ledger.change("update sponsorship_request set state = 'NEEDS_INFO' where id = " + second);
        assertEquals(1, reminders.tell(after(14)), "the asker's turn is not ours");
        assertEquals(1, notices().get("erik: Barn Conference 2090 still waits for us"));
        ledger.change("update sponsorship_request set state = 'DECLINED' where id = " + first);
        assertEquals(0, reminders.tell(after(21)));
    }

    @Test
    void afterALongDowntimeOnceWithWhatIsRight() {
        long id = asked("Barn Conference");
        owned(id, "erik");
        assertEquals(1, reminders.tell(after(60)));
        assertEquals(0, reminders.tell(after(61)));
        assertEquals(0, reminders.tell(after(66)));
        assertEquals(1, reminders.tell(after(67)));
    }

    @Test
    void whatNobodyLooksAfterIsToldToThoseWhoLatelyDid() {
        owned(asked("Barn Conference"), "lena");
        ledger.change("update sponsorship_request set state = 'APPROVED', since = '2026-10-20T09:00:00Z'");
        asked("Farm Conference");
        assertEquals(1, reminders.tell(after(8)));
        assertEquals(Map.of("lena: Farm Conference 2090 still waits for us", 1L), notices());
        assertTrue(text().endsWith("Nobody looks after it yet."), text());
    }

    private Map<String, Long> notices() {
        return ledger.counts("select recipient || ': ' || subject, count(*) from notice group by 1");
    }

    private String text() {
        return ledger.counts("select text, 1 from notice order by id desc limit 1")
                .keySet()
                .iterator()
                .next();
    }

    private static Instant after(int days) {
        return ASKED.plus(Duration.ofDays(days));
    }

    private long asked(String name) {
        var form = Askings.conference();
        form.put("name", name);
        var asked = RequestForm.of(new MultivaluedHashMap<>(form))
                .read(validator, LocalDate.of(2026, 1, 1), true)
                .asked();
        return QuarkusTransaction.requiringNew()
                .call(() -> SponsorshipRequest.begin(asked, RequestLife.ASKER, false, false, ASKED).id);
    }

    /** Taken up by this colleague when it came. */
    private void owned(long id, String owner) {
        QuarkusTransaction.requiringNew()
                .run(() -> SponsorshipRequest.toChange(id)
                        .orElseThrow()
                        .move(RequestState.IN_REVIEW, dev.stoa.workflow.Actor.of(owner, "editor"), null, null, ASKED));
    }

    private static int version(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SponsorshipRequest.<SponsorshipRequest>findById(id).version);
    }
}
