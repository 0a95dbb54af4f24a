package dev.stoa.group.support;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Texts;
import dev.stoa.site.Typed;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** Somebody for whom the door opens; forgotten after the meeting. */
@Entity
class SupportGuest extends PanacheEntityBase {

    private static final int LONGEST = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long requestId;
    String name;
    /** A user name; null where the asker wrote it. */
    String addedBy;

    Instant addedAt;

    /** By name. */
    static List<SupportGuest> of(long request) {
        return list("requestId = ?1 order by lower(name), id", request);
    }

    /** The names in what was typed, one a line. @throws NotPossible where one is none */
    static List<String> names(String typed) {
        var names = Typed.text(typed)
                .lines()
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw new NotPossible("guests", Texts.of(SupportTexts.class).nameOne());
        }
        if (names.stream().anyMatch(name -> name.length() > LONGEST)) {
            throw new NotPossible("guests", Texts.of(SupportTexts.class).nameTooLong(LONGEST));
        }
        return names;
    }

    static void keep(long request, String name, String by, Instant at) {
        var guest = new SupportGuest();
        guest.requestId = request;
        guest.name = name;
        guest.addedBy = by;
        guest.addedAt = at;
        guest.persist();
    }
}
