package dev.stoa.admin;

import dev.stoa.github.completeness.Completeness;
import dev.stoa.github.completeness.LatestDeliveries;
import dev.stoa.notice.Notice;
import dev.stoa.sponsorship.deadline.Deadlines;
import dev.stoa.sponsorship.desk.MoneyByMonth;
import dev.stoa.sponsorship.desk.WaitingRequests;
import dev.stoa.sponsorship.matter.Waiting;
import dev.stoa.workflow.Actor;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;

/** The desk's home. */
@Path("/admin")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class TodayResource {

    /** So many requests stand on the page; the list has the others. */
    private static final int REQUESTS = 10;

    /** Who works for sponsorships; organisers of groups do not see the company's money. */
    private static final Set<String> SPONSORING = Set.of("viewer", "editor", "approver", "finance", "legal");

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance today(TodayPage page, GitHubToday github);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Completeness completeness;

    @Inject
    LatestDeliveries latest;

    @Inject
    Deadlines deadlines;

    @Inject
    Waiting waiting;

    @Inject
    @All
    List<WaitingRequests> requests;

    @Inject
    MoneyByMonth money;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance today() {
        var actor = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        var now = clock.instant();
        return Templates.today(
                TodayPage.of(
                        actor,
                        deadlines.of(actor.name(), now),
                        waiting.counts(actor),
                        requests(actor),
                        actor.isOneOf(SPONSORING) ? money.plot(LocalDate.now(clock)) : null,
                        LocalDate.now(clock),
                        now),
                github());
    }

    /** Of all sorts together, the longest waiting first. */
    private List<WaitingRequests.Request> requests(Actor actor) {
        return requests.stream()
                .flatMap(sort -> sort.waiting(actor, REQUESTS).stream())
                .sorted(Comparator.comparing(WaitingRequests.Request::since))
                .limit(REQUESTS)
                .toList();
    }

    private GitHubToday github() {
        return GitHubToday.of(completeness, latest, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Marks as read what this person has seen: everything up to the newest notice on their page. */
    @POST
    @Path("readings")
    @Transactional
    public Response read(@RestForm String upTo) {
        if (upTo != null && upTo.matches("\\d{1,18}")) {
            Notice.read(identity.getPrincipal().getName(), Long.parseLong(upTo), clock.instant());
        }
        return Response.seeOther(URI.create("/admin")).build();
    }
}
