package dev.stoa.event;

import dev.stoa.site.SearchText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One edition of a {@link Conference}: whole local days at one place, online, or both.
 *
 * <p>Two numbers belong to its calendar file (RFC 5545, 3.8.7.4): {@code sequence} rises when days, place or status
 * change, so that a calendar asks its owner to look; {@code changedAt} moves with every change.
 */
@Entity
public class Edition extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Conference conference;

    public String slug;
    public String name;
    /** The first day, local to the place. */
    public LocalDate startsOn;
    /** The last day, inclusive. */
    public LocalDate endsOn;
    /** IANA zone of the place; null where it is not known. */
    public String zone;

    public String city;
    public String country;
    /** With a city: online too. Without one: online only. */
    public boolean online;

    public String url;
    public String cfpUrl;
    public LocalDate cfpEndsOn;
    public String codeOfConductUrl;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public EditionStatus status = EditionStatus.PUBLISHED;

    /** The calendar's name of this edition: given once, the same in every database that took it from the same source. */
    public String uid;

    public int sequence;
    public Instant changedAt;
    String searchable;

    @Version
    public int version;

    protected Edition() {}

    public Edition(Conference conference, String slug, EditionFacts facts, Instant now) {
        this.conference = conference;
        this.slug = slug;
        this.uid = UUID.nameUUIDFromBytes(("stoa:edition:" + slug).getBytes(StandardCharsets.UTF_8))
                .toString();
        this.changedAt = now;
        take(facts);
    }

    public static Optional<Edition> bySlug(String slug) {
        return find("from Edition e join fetch e.conference where e.slug = ?1", slug)
                .firstResultOptional();
    }

    /** All editions that begin in the year, with their conferences. */
    public static List<Edition> ofYear(int year) {
        return list(
                "from Edition e join fetch e.conference where e.startsOn >= ?1 and e.startsOn < ?2 order by e.startsOn, e.id",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year + 1, 1, 1));
    }

    /** The same conference at other times, the latest first; at most 50. */
    public List<EditionLine> others() {
        return find("from Edition e where e.conference = ?1 and e.id <> ?2 order by e.startsOn desc", conference, id)
                .range(0, 49)
                .project(EditionLine.class)
                .list();
    }

    /** The addresses that are taken. */
    static List<String> slugs() {
        return find("select e.slug from Edition e").project(String.class).list();
    }

    /** Takes over what the source says now; true when anything changed. */
    public boolean correct(EditionFacts facts, Instant now) {
        List<Object> before = facts();
        List<Object> whenAndWhere = whenAndWhere();
        take(facts);
        if (before.equals(facts())) {
            return false;
        }
        if (!whenAndWhere.equals(whenAndWhere())) {
            sequence++;
        }
        changedAt = now;
        return true;
    }

    /** It does not take place. */
    public void cancel(Instant now) {
        if (status == EditionStatus.CANCELLED) {
            return;
        }
        status = EditionStatus.CANCELLED;
        sequence++;
        changedAt = now;
    }

    private void take(EditionFacts facts) {
        name = facts.name();
        startsOn = facts.startsOn();
        endsOn = facts.endsOn();
        city = facts.city();
        country = facts.country();
        online = facts.online();
        zone = Zones.of(city, country).map(Object::toString).orElse(null);
        url = facts.url().toString();
        cfpUrl = Objects.toString(facts.cfpUrl(), null);
        cfpEndsOn = facts.cfpEndsOn();
        codeOfConductUrl = Objects.toString(facts.codeOfConductUrl(), null);
        if (!topics.equals(List.copyOf(facts.topics()))) {
            topics = new ArrayList<>(facts.topics());
        }
    }

    private List<Object> whenAndWhere() {
        return Arrays.asList(startsOn, endsOn, city, country, online);
    }

    private List<Object> facts() {
        return Arrays.asList(whenAndWhere(), name, zone, url, cfpUrl, cfpEndsOn, codeOfConductUrl, List.copyOf(topics));
    }

    @PrePersist
    @PreUpdate
    void keepSearchable() {
        searchable = SearchText.of(name, city, country, online ? "online" : null, String.join(" ", topics));
    }
}
