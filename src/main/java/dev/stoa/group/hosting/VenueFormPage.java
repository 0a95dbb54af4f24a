package dev.stoa.group.hosting;

import dev.stoa.site.Errors;

/** The form for a new venue, also as it comes back when something is wrong. */
public record VenueFormPage(VenueForm form, Errors errors) {}
