package dev.stoa.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a meetup is: in a city, online, or both. Null is what is not known or not so.
 *
 * @param venue the house or room, as people find it
 * @param online where to join; null where one has to come
 */
@Embeddable
public record Place(
        String venue,
        String address,
        String city,
        String country,
        @Column(name = "online_url") String online) {

    /** One line for people: "Norrsken, Birger Jarlsgatan 57, Stockholm, Sweden and online". */
    public String line() {
        if (city == null) {
            return "Online";
        }
        var there = Stream.of(venue, address, city, country)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return online == null ? there : there + " and online";
    }
}
