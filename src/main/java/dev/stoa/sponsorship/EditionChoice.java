package dev.stoa.sponsorship;

import dev.stoa.event.Edition;
import dev.stoa.site.Option;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One edition of a conference that can be chosen in a form. */
record EditionChoice(Edition edition) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** What is sent is the edition's slug; what is read: "PyCon Sweden, 12 Nov 2020, online". */
    Option option() {
        return new Option(
                edition.slug,
                "%s, %s, %s"
                        .formatted(
                                edition.name,
                                DAY.format(edition.startsOn),
                                edition.city == null ? "online" : edition.city));
    }
}
