package dev.stoa.sponsorship.document;

import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipPart;
import dev.stoa.workflow.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;

/** The documents on the page of their sponsorship: the titles of those that the person who looks may read. */
@Singleton
@Priority(35)
class DocumentPart implements SponsorshipPart {

    @Inject
    SecurityIdentity identity;

    @Override
    public Part of(long sponsorship) {
        var actor = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        var owner = Sponsorship.<Sponsorship>findByIdOptional(sponsorship).orElseThrow(NotFoundException::new).owner;
        var lines = new ArrayList<Part.Line>();
        int hidden = 0;
        for (var document : Document.of(sponsorship)) {
            if (document.kind.mayRead(actor, owner)) {
                lines.add(new Part.Line(document.title, says(document), document.href(), false));
            } else {
                hidden++;
            }
        }
        if (hidden > 0) {
            lines.add(new Part.Line(hidden + " more", "for other roles", null, false));
        }
        return new Part("Documents", lines, "/admin/sponsorships/" + sponsorship + "/documents");
    }

    private static String says(Document document) {
        return document.kind + (document.latest == 1 ? "" : " · " + document.latest + " versions");
    }
}
