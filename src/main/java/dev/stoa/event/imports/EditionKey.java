package dev.stoa.event.imports;

import dev.stoa.event.Edition;
import dev.stoa.event.EditionFacts;
import dev.stoa.site.Slug;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What makes two records one edition: the same conference, the same first day, the same city (or online). The address
 * does not tell: it differs between topics, and one address serves many years.
 */
record EditionKey(String conference, LocalDate startsOn, String place) {

    private static final Pattern YEAR = Pattern.compile("\\s*\\b(19|20)\\d\\d\\b");

    static EditionKey of(EditionFacts facts) {
        return new EditionKey(conferenceSlug(facts), facts.startsOn(), place(facts.city()));
    }

    static EditionKey of(Edition edition) {
        return new EditionKey(edition.conference.slug, edition.startsOn, place(edition.city));
    }

    /** The name that comes back every year: "PyCon Sweden 2025" is an edition of "PyCon Sweden". */
    static String conferenceName(EditionFacts facts) {
        var name = YEAR.matcher(facts.name()).replaceAll("").strip();
        return Slug.of(name).isEmpty() ? facts.name() : name;
    }

    /** A name without any letter that an address can hold takes its slug from the host of its site. */
    static String conferenceSlug(EditionFacts facts) {
        var slug = Slug.of(conferenceName(facts));
        return slug.isEmpty() ? Slug.of(facts.url().getRawAuthority()) : slug;
    }

    static String place(String city) {
        if (city == null) {
            return "online";
        }
        var slug = Slug.of(city);
        return slug.isEmpty() ? "there" : slug;
    }
}
