package dev.stoa.group;

import dev.stoa.site.SearchText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** It meets online only. */
    public boolean virtual;

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

    /** A group that visitors may see. */
    public static Optional<UserGroup> visible(String slug) {
        return find("slug = ?1 and status in ?2", slug, GroupStatus.VISIBLE).firstResultOptional();
    }

    /** Other groups of the same country that visitors may see, by name; at most 50. */
    public List<GroupLine> neighbours() {
        return find(
                        "from UserGroup g where g.country = ?1 and g.id <> ?2 and g.status in ?3 order by g.name",
                        country,
                        id,
                        GroupStatus.VISIBLE)
                .range(0, 49)
                .project(GroupLine.class)
                .list();
    }

    /** Takes over what the source says now; true when anything changed. City and status are ours and stay. */
    public boolean correct(GroupFacts facts) {
        var before = facts();
        take(facts);
        return !before.equals(facts());
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
