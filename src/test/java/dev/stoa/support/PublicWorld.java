package dev.stoa.support;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.Released;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryDescribed;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.contribution.Visibility;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.SupportKind;
import dev.stoa.pipeline.Pipeline;
import dev.stoa.site.DataVersion;
import dev.stoa.sponsorship.SponsorshipState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A world in which every kind of public page has something to show, and in which something is hidden for every reason that
 * there is: harriet has opted out, Anvil was public and is private now, a talk, a meetup, a grant and an organiser are not
 * shown, a group is only proposed, a sponsorship not promised.
 */
@Singleton
public class PublicWorld {

    private static final long ANVIL = 1004;
    private static final String LOGO = "l".repeat(43);
    /** One pixel. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final Actor HARRIET =
            new Actor(88, "harriet", "Harriet Secret", "https://example.org/harriet.png", "User");

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    GitHubEvents events;

    @Inject
    Pipeline pipeline;

    @Inject
    Desk desk;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    Events conferences;

    @Inject
    Venues venues;

    @Inject
    Ledger ledger;

    @Inject
    DataVersion version;

    public void fill() {
        world.reset();
        tellGitHub();
        holdEvents();
        gather();
        pipeline.round();
        hide();
        settle();
    }

    /** Derived tables know what changed behind the application's back, and no page of before is kept. */
    public void settle() {
        ledger.change("delete from pipeline_run");
        pipeline.round();
        version.hidden();
    }

    private void tellGitHub() {
        workshop.tell();
        var told = new ArrayList<GitHubEvent>();
        told.add(anvil(Visibility.PUBLIC, "2024-05-01T00:00:00Z"));
        told.add(Workshop.commit(ANVIL, "e1", "2024-02-01T10:00:00Z", Workshop.ADA));
        told.add(Workshop.commit(
                Workshop.KILN,
                "e2",
                "2024-02-02T10:00:00Z",
                new Credit("Harriet Secret", "88+harriet@users.noreply.github.com")));
        told.add(pull(ANVIL, 801, HARRIET));
        told.add(pull(Workshop.KILN, 802, HARRIET));
        told.add(new Released(
                ANVIL,
                803,
                "v9",
                "Ninth",
                HARRIET,
                false,
                at("2024-02-05T10:00:00Z"),
                false,
                at("2024-02-05T10:00:00Z")));
        told.add(described(Workshop.KILN));
        told.add(described(ANVIL));
        events.apply(told);
    }

    private void holdEvents() {
        conferences.pyConSweden();
        conferences.jFokus();
        conferences.leapConf();
        conferences.farConf(LocalDate.of(2090, 5, 1));
        desk.moveTo(desk.sponsorship(desk.pycon()), SponsorshipState.LIVE);
        desk.sponsorship(desk.edition("Devoxx", LocalDate.of(2025, 10, 6), "Antwerp", "Belgium"));
        for (var talk : List.of("firing-kiln true", "hidden-talk false")) {
            ledger.change("""
                    insert into talk (slug, title, abstract, language, video_url, slides_url, edition_id, topics, shown, sample,
                      changed_at, searchable, version)
                    select '%1$s', 'A talk: %1$s', 'How to **fire**.', 'sv', 'https://example.org/v', 'https://example.org/s', id,
                      '{java}', %2$s, false, now(), '', 0 from edition where slug = 'jfokus-2090'""".formatted(talk.split(" ")[0], talk.split(" ")[1]));
        }
        ledger.change(
                "insert into talk_speaker (talk_id, position, account_id, ours) select id, 1, 77, true from talk");
        ledger.change(
                "insert into talk_speaker (talk_id, position, name, ours) select id, 2, 'Guest Speaker', false from"
                        + " talk");
        ledger.change(
                "insert into talk_speaker (talk_id, position, account_id, ours) select id, 3, 88, false from talk");
        ledger.change(
                "insert into attendance (edition_id, account_id, role, sample) select e.id, a.id, 'ATTENDS', false"
                        + " from edition e, account a where e.slug = 'jfokus-2090' and a.id in (77, 88)");
    }

    private void gather() {
        var stockholm = groups.stockholm();
        var lund = groups.lund();
        groups.brasil();
        groups.group("Proposed Group", "Sweden", null, GroupStatus.PROPOSED);
        groups.organiser(stockholm, "omar", "Omar Haddad", true);
        groups.organiser(stockholm, "hugo", "Hugo Hidden", false);
        groups.give(stockholm, SupportKind.GRANT, "2024-03-01", "15000", "SEK", true);
        groups.give(stockholm, SupportKind.GRANT, "2024-04-01", "16000", "SEK", false);
        groups.tell(stockholm, group -> {
            group.description = "We meet **monthly**.";
            group.contact = "hello@example.org";
            group.contactPublic = true;
        });
        ledger.change("insert into group_link (group_id, kind, url) select id, 'CHAT', 'https://chat.example.org/' from"
                + " user_group");
        ledger.change("insert into group_logo (name, group_id, png, width, height, uploaded_by, uploaded_at)"
                + " select '%1$s', id, decode('%2$s', 'base64'), 1, 1, 'erik', now() from user_group where slug = 'stockholm-kug'"
                        .formatted(LOGO, PNG));
        ledger.change("update user_group set picture = '%s' where slug = 'stockholm-kug'".formatted(LOGO));
        meetups.published(
                stockholm,
                Meetups.plan(
                        "Kotlin Tuesday",
                        "2090-11-14T18:30",
                        "Europe/Stockholm",
                        "FREQ=MONTHLY;BYDAY=2TU",
                        "2091-04-10T18:30"));
        meetups.draft(lund, Meetups.plan("Draft evening", "2090-11-15T18:30", "Europe/Stockholm", null, null));
        ledger.change("insert into guest_terms (series_id, open, asks_diet, asks_access, question, version)"
                + " select id, true, true, true, 'Which language?', 0 from meetup_series where state <> 'DRAFT'"
                + " on conflict (series_id) do update set open = true");
        venues.arcade();
    }

    private void hide() {
        ledger.change("update person set hidden_at = now() where id in (select person_id from account where id = 88)");
        events.apply(List.of(anvil(Visibility.PRIVATE, "2024-06-01T00:00:00Z")));
    }

    private static RepositoryChanged anvil(Visibility visibility, String asOf) {
        return new RepositoryChanged(
                ANVIL,
                "example",
                "anvil",
                null,
                null,
                "The anvil",
                "https://anvil.example.org/",
                "Java",
                List.of("anvils"),
                "MIT",
                5,
                1,
                1,
                "main",
                false,
                false,
                false,
                visibility,
                at("2023-01-01T00:00:00Z"),
                at("2024-04-01T00:00:00Z"),
                at(asOf));
    }

    private static RepositoryDescribed described(long repository) {
        return new RepositoryDescribed(
                repository,
                3,
                false,
                Map.of("Python", 9_000L, "Java", 1_000L),
                "README.md",
                "# Fire\n\nIt **burns**. See [how](https://example.org/how).",
                "https://example.org/conduct",
                true,
                true,
                null,
                at("2024-05-02T00:00:00Z"));
    }

    private static PullRequestChanged pull(long repository, long id, Actor author) {
        return new PullRequestChanged(
                repository,
                id,
                id,
                "A change by " + author.login(),
                author,
                false,
                "main",
                List.of(),
                at("2024-02-01T10:00:00Z"),
                at("2024-02-02T10:00:00Z"),
                at("2024-02-02T10:00:00Z"),
                at("2024-02-02T10:00:00Z"));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
