package dev.stoa.sponsorship.outcome;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What went well, what did not, and whether to come back: said once it is over. */
@Entity
public class Debrief extends PanacheEntityBase {

    static final String SUBJECT = "debrief";

    /** Whether to do it again; {@code toString} is the words for people. */
    public enum Again {
        YES("Yes, as it was"),
        OTHERWISE("Yes, but otherwise"),
        NO("No");

        private final String words;

        Again(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long sponsorshipId;
    public String wentWell = "";
    public String wentWrong = "";

    @Enumerated(EnumType.STRING)
    public Again again;

    public String author;
    public Instant writtenAt;
    public boolean sample;

    @Version
    public int version;

    public static Optional<Debrief> of(long sponsorship) {
        return find("sponsorshipId", sponsorship).firstResultOptional();
    }

    static List<Debrief> ofAll(Collection<Long> sponsorships) {
        return list("sponsorshipId in ?1", List.copyOf(sponsorships));
    }

    /** That of the latest earlier edition of the same conference that has one, for who prepares the next. */
    public static Optional<Debrief> before(long sponsorship) {
        return find(
                        "select d from Debrief d join Sponsorship o on o.id = d.sponsorshipId join o.edition e, Sponsorship s"
                                + " join s.edition mine where s.id = ?1 and e.conference = mine.conference"
                                + " and e.startsOn < mine.startsOn order by e.startsOn desc, d.id desc",
                        sponsorship)
                .firstResultOptional();
    }

    Map<String, String> byLabel() {
        var values = new LinkedHashMap<String, String>();
        values.put("What went well", wentWell);
        values.put("What did not", wentWrong);
        values.put("Again?", again == null ? "" : again.toString());
        return values;
    }
}
