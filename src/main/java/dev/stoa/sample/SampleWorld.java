package dev.stoa.sample;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.stoa.event.ConferenceImport;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Sync;
import dev.stoa.group.UserGroupImport;
import dev.stoa.people.OurOrganisation;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.ImportReport;
import dev.stoa.sponsorship.SponsorshipHistory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Tells the sample world once, beside a portal that is already up: groups, conferences, sponsorships, then the history of
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
    ConferenceImport conferences;

    @Inject
    SponsorshipHistory sponsorships;

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
        chapter("conferences", () -> say("conferences", conferences.confsTech(folder().resolve("conferences"))));
        chapter("sponsorships", () -> say("sponsorships", sponsorships.read(folder().resolve("sponsorships"), true)));
        chapter("repositories", this::repositories);
        chapter("people", people::tell);
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
