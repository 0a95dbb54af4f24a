package dev.stoa.group.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.group.hosting.Holds;
import dev.stoa.group.hosting.Room;
import dev.stoa.group.hosting.RoomHold;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.site.NotPossible;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads invented requests from a file, each by the public form, the rules of the desk and the checks of the rooms. Days are counted
 * from today, meetings are on a Tuesday, since the houses are open then. Where there are some, it reads nothing.
 */
@ApplicationScoped
public class SupportHistory {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    /** @param asked days from today @param meets days from today to the week of the meeting; null for a grant */
    record Story(
            int asked,
            Integer meets,
            Map<String, String> form,
            List<Moves> moves,
            String room,
            List<String> guests,
            FoodForm food) {}

    record Moves(int day, String to, String by, String role, String reason) {}

    public ImportReport read(Path file) {
        if (QuarkusTransaction.requiringNew().call(() -> SupportRequest.count("sample = true")) > 0) {
            return new ImportReport(0, 0, 0, List.of());
        }
        var rejected = new ArrayList<Rejection>();
        int added = 0;
        int row = 0;
        for (var story : stories(file)) {
            row++;
            try {
                QuarkusTransaction.requiringNew().run(() -> tell(story));
                added++;
            } catch (Wrong | NotPossible | Refusal wrong) {
                rejected.add(new Rejection(
                        file.getFileName() + " #" + row, story.form().get("group"), wrong.getMessage()));
            }
        }
        return new ImportReport(added, 0, 0, rejected);
    }

    private List<Story> stories(Path file) {
        try {
            return List.of(json.readValue(file.toFile(), Story[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Story story) {
        var form = RequestForm.of(new MultivaluedHashMap<>(story.form()));
        if (story.meets() != null) {
            form.date = today().plusDays(story.meets())
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY))
                    .toString();
        }
        var reading = form.read(validator, at(story.asked()));
        if (!reading.errors().none()) {
            throw new Wrong(String.join(" ", reading.errors().messages().values()));
        }
        var request = SupportRequest.begin(reading.asked(), true, at(story.asked()));
        for (var move : some(story.moves())) {
            move(request, move, story.room());
        }
        if (story.room() != null && request.hold == null) {
            hold(request, story.room(), at(0));
        }
        some(story.guests()).forEach(name -> SupportGuest.keep(request.id, name, null, at(-1)));
        if (story.food() != null) {
            var terms = story.food().read().terms();
            terms.check(request.hold.room.venue.foodCap(), request.hold.room.capacity);
            var order = new FoodOrder();
            order.requestId = request.id;
            order.take(terms, request.owner, at(-1));
            order.persist();
        }
    }

    private void move(SupportRequest request, Moves move, String room) {
        var to = RequestState.bySlug(move.to()).orElseThrow(() -> new Wrong("There is no state " + move.to() + "."));
        var at = at(move.day());
        if (to == RequestState.SCHEDULED) {
            holds(at).confirm(hold(request, room, at));
        }
        request.move(to, Actor.of(move.by(), move.role()), move.reason(), at);
        if (request.owner == null) {
            request.owner = move.by();
        }
        if (to == RequestState.QUESTION) {
            SupportMessage.keep(request.id, move.by(), move.reason(), at);
        }
    }

    private long hold(SupportRequest request, String name, Instant at) {
        var room = Room.<Room>find("from Room r join fetch r.venue where r.name = ?1", name)
                .firstResultOptional()
                .orElseThrow(() -> new Wrong("There is no room " + name + "."));
        long hold = holds(at)
                .hold(
                        room,
                        request.title(),
                        request.slot(room.venue),
                        request.heads,
                        7,
                        Actor.of(request.owner, "editor"));
        request.hold = RoomHold.findById(hold);
        return hold;
    }

    /** As they were then. */
    private static Holds holds(Instant at) {
        return new Holds(Clock.fixed(at, ZoneOffset.UTC));
    }

    private Instant at(int day) {
        return day == 0
                ? clock.instant()
                : today().plusDays(day).atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static <T> List<T> some(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A row that cannot be taken, and why. */
    private static final class Wrong extends RuntimeException {
        Wrong(String reason) {
            super(reason);
        }
    }
}
