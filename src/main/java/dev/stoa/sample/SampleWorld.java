package dev.stoa.sample;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.stoa.event.MeetupImport;
import dev.stoa.event.imports.ConferenceImport;
import dev.stoa.event.rsvp.GuestImport;
import dev.stoa.event.talk.TalkImport;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Sync;
import dev.stoa.group.GroupHistory;
import dev.stoa.group.UserGroupImport;
import dev.stoa.group.hosting.VenueHistory;
import dev.stoa.group.support.SupportHistory;
import dev.stoa.people.OurOrganisation;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.ImportReport;
import dev.stoa.site.Money;
import dev.stoa.sponsorship.approval.ApprovalDesk;
import dev.stoa.sponsorship.asset.AssetHistory;
import dev.stoa.sponsorship.document.DocumentHistory;
import dev.stoa.sponsorship.edition.NextDesk;
import dev.stoa.sponsorship.giving.DisclosureHistory;
import dev.stoa.sponsorship.request.RequestHistory;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Tells the sample world once, beside a portal that is already up: groups and what they ask for, conferences, meetups, talks, sponsorships, then the history of
 * the repositories and the people in it, each chapter by the importer that staff use or the sync that GitHub gets. Not told with {@code
 * --empty} or where organisations of one's own are set.
 */
@Singleton
class SampleWorld {

    private static final Logger LOG = Logger.getLogger(SampleWorld.class);

    /** The people of the company whose public history the sample is. */
    private static final String COMPANY = "spotify.com";

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    @Inject
    UserGroupImport groups;

    @Inject
    GroupHistory stories;

    @Inject
    VenueHistory venues;

    @Inject
    SupportHistory requests;

    @Inject
    ConferenceImport conferences;

    @Inject
    MeetupImport meetups;

    @Inject
    GuestImport guests;

    @Inject
    TalkImport talks;

    @Inject
    SampleDesk desk;

    @Inject
    ApprovalDesk approvals;

    @Inject
    RequestHistory sponsorshipRequests;

    @Inject
    DisclosureHistory disclosures;

    @Inject
    NextDesk editions;

    @Inject
    DocumentHistory documents;

    @Inject
    AssetHistory assets;

    @Inject
    OurOrganisation company;

    @Inject
    SamplePeople people;

    @Inject
    Sync sync;

    @Produces
    @Singleton
    OneTimeTask<Void> job() {
        return Tasks.oneTime("sample-world").execute((instance, context) -> tell());
    }

    void ask(@Observes StartupEvent up, SchedulerClient client, OneTimeTask<Void> job) {
        if (wanted()) {
            client.scheduleIfNotExists(job.instance("once"), clock.instant());
        }
    }

    private boolean wanted() {
        return !config.empty()
                && config.github().orgs().isEmpty()
                && Files.isDirectory(folder())
                && !QuarkusTransaction.requiringNew().call(() -> SampleChapter.isTold("people"));
    }

    private Path folder() {
        return config.contentDir().resolve("sample");
    }

    /** Asked again here: a job left by a start that was killed may find other settings now. */
    void tell() {
        if (!wanted()) {
            return;
        }
        chapter(
                "user groups",
                () -> say("user groups", groups.kotlin(folder().resolve("groups/kotlin-user-groups.yml"))));
        chapter(
                "more user groups",
                () -> say(
                        "user groups", groups.devCommunity(folder().resolve("groups/dev-community-user-groups.json"))));
        chapter(
                "stories of groups",
                () -> say("stories of groups", stories.read(folder().resolve("groups/history.json"), true)));
        chapter("support desk", this::supportDesk);
        chapter("conferences", () -> say("conferences", conferences.confsTech(folder().resolve("conferences"))));
        chapter("meetups", () -> {
            say("meetups", meetups.read(folder().resolve("meetups/meetups.yml"), true));
            say("guests", guests.read(folder().resolve("meetups/guests.yml")));
        });
        chapter("talks", () -> say("talks and visits", talks.read(folder().resolve("talks/talks.yml"), true)));
        chapter("sponsorships", () -> sponsorships(folder().resolve("sponsorships")));
        chapter(
                "sponsorship requests",
                () -> say(
                        "sponsorship requests",
                        sponsorshipRequests.read(folder().resolve("sponsorships/requests.json"))));
        chapter("repositories", this::repositories);
        chapter("people", people::tell);
    }

    private void supportDesk() {
        say("venues", venues.read(folder().resolve("support/venues.json")));
        say("requests of groups", requests.read(folder().resolve("support/requests.json")));
    }

    /** With what belongs to them. Killed between, all of it can be read again. */
    private void sponsorships(Path files) {
        desk.tell(files).forEach(SampleWorld::say);
        say("sums told to visitors", disclosures.read(files.resolve("disclosures.csv")));
        desk.season(files.resolve("season"), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .forEach(SampleWorld::say);
        editions.again("sample-kotlinconf-2024", Actor.of("erik", "editor"));
        say("documents", documents.read(files.resolve("documents.csv"), true));
        say("assets", assets.read(files.resolve("assets.csv"), true));
        // Newer than all that was committed to before it.
        approvals.rule(Money.of("20000", "EUR"), 2, Actor.of("finn", "finance"));
    }

    private void repositories() {
        company.claim(COMPANY);
        try {
            sync.run(new SampleGitHub(folder().resolve("github")), SampleGitHub.ORGANISATIONS);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException("The sample world goes on at the next start", stopping);
        }
    }

    private void chapter(String name, Runnable telling) {
        if (!QuarkusTransaction.requiringNew().call(() -> SampleChapter.isTold(name))) {
            telling.run();
            QuarkusTransaction.requiringNew().run(() -> SampleChapter.told(name, clock.instant()));
        }
    }

    private static void say(String what, ImportReport report) {
        LOG.infof(
                "Sample world: %,d %s, %d refused",
                report.added(), what, report.rejected().size());
    }
}
