package dev.stoa.sponsorship;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import java.util.List;

/** The form for a new sponsorship, also as it comes back when something is wrong. */
public record NewSponsorshipPage(SponsorshipForm form, Errors errors, List<Option> matches, Choices choices) {}
