package dev.stoa.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is said of an {@link Edition}: when and where it is, and where to read more. Its life stands there. */
@MappedSuperclass
public abstract class Announcement extends PanacheEntityBase {

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

    EditionDetails details;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics = new ArrayList<>();

    /** What is known beside the facts; never null. */
    public EditionDetails details() {
        return details == null ? EditionDetails.NONE : details;
    }

    /** Completes a new one. @param zone null: as the place tells */
    public void describe(String zone, EditionDetails details) {
        this.zone = zone == null ? this.zone : zone;
        this.details = details;
    }

    Map<String, String> byField() {
        var fields = new LinkedHashMap<>(EditionFacts.of(this).byField());
        fields.put("zone", zone);
        fields.putAll(details().byField());
        return fields;
    }

    void take(EditionFacts facts) {
        zone = zoneOf(facts);
        name = facts.name();
        startsOn = facts.startsOn();
        endsOn = facts.endsOn();
        city = facts.city();
        country = facts.country();
        online = facts.online();
        url = facts.url().toString();
        cfpUrl = Objects.toString(facts.cfpUrl(), null);
        cfpEndsOn = facts.cfpEndsOn();
        codeOfConductUrl = Objects.toString(facts.codeOfConductUrl(), null);
        if (!topics.equals(List.copyOf(facts.topics()))) {
            topics = new ArrayList<>(facts.topics());
        }
    }

    /** The zone that it has with these facts: while it stays where it is, the one that is known. */
    public String zoneOf(EditionFacts facts) {
        boolean stays = Objects.equals(city, facts.city()) && Objects.equals(country, facts.country());
        return stays && zone != null
                ? zone
                : Zones.of(facts.city(), facts.country()).map(Object::toString).orElse(null);
    }

    List<Object> whenAndWhere() {
        return Arrays.asList(startsOn, endsOn, city, country, online, details().venue());
    }

    List<Object> facts() {
        return Arrays.asList(whenAndWhere(), name, zone, url, cfpUrl, cfpEndsOn, codeOfConductUrl, List.copyOf(topics));
    }
}
