package dev.stoa.people.desk;

import dev.stoa.people.decision.MapOwner;
import dev.stoa.people.decision.Proposal;
import dev.stoa.site.NotPossible;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** A GitHub organisation is an organisation's. */
@Singleton
class OwnerDraft implements Draft {

    @Inject
    Lookup lookup;

    @Override
    public String kind() {
        return "owner";
    }

    @Override
    public Sheet sheet(Values values) {
        var organisation = lookup.organisation(values.id("organisation"));
        return new Sheet(
                kind(),
                "GitHub organisation of " + organisation.name(),
                "Whoever is a member of it on GitHub works here, while the membership lasts. Members are read at each sync.",
                "organisations",
                "Save",
                organisation.href(),
                List.of(
                        Field.hidden("kind", kind()),
                        Field.hidden("organisation", organisation.id()),
                        Field.text(
                                "owner",
                                "GitHub organisation",
                                values.line("owner"),
                                "Its name on GitHub, like spotify",
                                true)));
    }

    @Override
    public Proposal read(Values values) {
        var owner = values.line("owner").toLowerCase(Locale.ROOT).replaceFirst("^(https?://)?github\\.com/", "");
        if (owner.length() > 39 || !owner.matches("[a-z0-9](-?[a-z0-9])*")) {
            throw new NotPossible("owner", "A name on GitHub has letters, digits and single hyphens, 39 at most.");
        }
        return new MapOwner(owner, values.id("organisation"));
    }
}
