package dev.stoa.group;

import dev.stoa.site.SearchText;
import dev.stoa.site.geo.GeoPoint;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** People who meet about a language or a technology, in one place or online. */
@Entity
public class UserGroup extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;
    public String name;
    /** Null where the source names only the country. */
    public String city;

    public String country;
    /** The part of the world, as the source sections it. */
    public String region;
    /** Degrees north, WGS 84; null together with the longitude. */
    public Double latitude;
    /** Degrees east, WGS 84. */
    public Double longitude;

    public String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics = new ArrayList<>();

    /** BCP 47 tags, the main one first. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages = new ArrayList<>();

    /** It meets online only. */
    public boolean virtual;

    /** Markdown, for visitors; empty where nobody has told. */
    public String description = "";

    public String codeOfConductUrl;
    /** A reference; pictures of other servers are not shown. */
    public String logoUrl;
    /** The name of the {@link GroupLogo} that it shows, or null. */
    public String picture;

    /** An e-mail address or a page, or null. */
    public String contact;
    /** The group wants visitors to see the contact. */
    public boolean contactPublic;

    @ElementCollection
    @CollectionTable(name = "group_link", joinColumns = @JoinColumn(name = "group_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "url")
    public Map<LinkKind, String> links = new HashMap<>();

    /** Somebody changed it by hand: an import leaves it alone from then on. */
    public boolean edited;

    public boolean sample;

    @Enumerated(EnumType.STRING)
    public GroupStatus status = GroupStatus.ACTIVE;

    String searchable;

    @Version
    public int version;

    protected UserGroup() {}

    public UserGroup(String slug, GroupFacts facts) {
        this.slug = slug;
        take(facts);
    }

    /** A group that was proposed, stored, with the beginning of its trail. */
    static UserGroup propose(String slug, GroupTerms terms, Actor by, Instant at) {
        var group = new UserGroup();
        group.slug = slug;
        group.status = GroupLife.LIFE.first();
        group.edited = true;
        group.take(terms);
        group.persist();
        GroupLife.LIFE.begin(group.id, by, at);
        return group;
    }

    public static Optional<UserGroup> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** A group that has a page for visitors: active, paused or retired. */
    public static Optional<UserGroup> visible(String slug) {
        return find("slug = ?1 and status in ?2", slug, GroupStatus.SHOWN).firstResultOptional();
    }

    /** Locked until the transaction ends: of two people who save at once, the second sees what the first stored. */
    static Optional<UserGroup> toChange(String slug) {
        return find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Other groups of the same country that visitors find, by name; at most 12. */
    public List<GroupLine> neighbours() {
        return find(
                        "from UserGroup g where g.country = ?1 and g.id <> ?2 and g.status in ?3 order by g.name",
                        country,
                        id,
                        GroupStatus.LISTED)
                .range(0, 11)
                .project(GroupLine.class)
                .list();
    }

    /** Where it meets, or null. */
    public GeoPoint position() {
        return latitude == null ? null : new GeoPoint(latitude, longitude);
    }

    /** What was written about it; reads its links. */
    public GroupTerms terms() {
        return new GroupTerms(
                name,
                url,
                city,
                country,
                position(),
                virtual,
                List.copyOf(topics),
                List.copyOf(languages),
                description,
                codeOfConductUrl,
                logoUrl,
                contact,
                contactPublic,
                Map.copyOf(links));
    }

    /** Writes new terms and keeps every field that changed in the trail. */
    void revise(GroupTerms terms, Actor by, Instant at) {
        Change.keep(GroupLife.LIFE.subject(), id, terms().byField(), terms.byField(), by, at);
        take(terms);
        edited = true;
    }

    /** Moves it, as far as the rules let this person; whether it is theirs to move, {@link GroupEditors} says. */
    void move(GroupStatus to, Actor by, String reason, Instant at) {
        GroupLife.LIFE.move(id, by, status, to, reason, java.util.Set.of(), at);
        status = to;
    }

    /**
     * Takes over what the source says now, unless somebody has written something else; true when anything changed. City and
     * status are ours and stay.
     */
    public boolean correct(GroupFacts facts) {
        if (edited) {
            return false;
        }
        var before = facts();
        take(facts);
        return !before.equals(facts());
    }

    private void take(GroupTerms terms) {
        name = terms.name();
        url = terms.url();
        city = terms.city();
        country = terms.country();
        latitude = terms.position() == null ? null : (Double) terms.position().latitude();
        longitude = terms.position() == null ? null : (Double) terms.position().longitude();
        virtual = terms.virtual();
        topics = new ArrayList<>(terms.topics());
        languages = new ArrayList<>(terms.languages());
        description = terms.description();
        codeOfConductUrl = terms.codeOfConductUrl();
        logoUrl = terms.logoUrl();
        contact = terms.contact();
        contactPublic = terms.contactPublic() && terms.contact() != null;
        links.keySet().retainAll(terms.links().keySet());
        links.putAll(terms.links());
    }

    private void take(GroupFacts facts) {
        name = facts.name();
        country = facts.country();
        region = facts.region();
        latitude = facts.position() == null ? null : (Double) facts.position().latitude();
        longitude = facts.position() == null ? null : (Double) facts.position().longitude();
        url = facts.url().toString();
        virtual = facts.virtual();
        if (!topics.equals(List.copyOf(facts.topics()))) {
            topics = new ArrayList<>(facts.topics());
        }
    }

    private List<Object> facts() {
        return Arrays.asList(name, country, region, latitude, longitude, url, virtual, List.copyOf(topics));
    }

    @PrePersist
    @PreUpdate
    void keepSearchable() {
        searchable =
                SearchText.of(name, city, country, region, virtual ? "online virtual" : null, String.join(" ", topics));
    }
}
