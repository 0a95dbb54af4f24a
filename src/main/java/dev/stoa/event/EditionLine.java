package dev.stoa.event;

import java.time.LocalDate;

/** What a list says of an edition. */
public record EditionLine(
        String slug,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        String city,
        String country,
        boolean online,
        EventState state) {}
