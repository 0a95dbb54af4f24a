package dev.stoa.sponsorship.people;

import dev.stoa.site.Typed;
import dev.stoa.sponsorship.Sponsorship;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who could speak at one sponsored conference. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/speakers")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class SpeakersResource {

    private static final int LONGEST = 100;

    @CheckedTemplate(basePath = "sponsorship/people")
    static class Templates {
        static native TemplateInstance speakers(SpeakersPage page);
    }

    @Inject
    SpeakerQueries speakers;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance speakers(@RestQuery String topic, @RestQuery String project) {
        var whole = Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
        return Templates.speakers(SpeakersPage.of(whole, speakers, word(topic), word(project)));
    }

    private static String word(String typed) {
        var line = Typed.line(typed);
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
