package dev.stoa.support;

import dev.stoa.site.PublicRoutes;
import dev.stoa.sponsorship.SponsorshipState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** A site that has one of everything that a visitor may see, and where each of them is. */
@Singleton
public class PublicSite {

    /** Something of each kind of page that there are many of. */
    private static final Map<String, String> ONE = Map.of(
            "/projects/{}", "/projects/kiln",
            "/projects/{}/stars", "/projects/kiln/stars",
            "/people/{}", "/people/grace",
            "/events/{}", "/events/pycon-sweden-2025",
            "/groups/{}", "/groups/stockholm-kug",
            "/sponsorships/{}", "/sponsorships/2025",
            "/talks/{}", "/talks/firing-evenly",
            "/news/{}", "/news/what-we-count",
            "/pages/{}", "/pages/open-data");

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Events events;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    Desk desk;

    @Inject
    Conversations told;

    @Inject
    Ledger ledger;

    /** Empties the world and fills it. */
    public void tell() {
        world.reset();
        workshop.tell();
        told.issue(Workshop.KILN, 7, "nora", "2024-03-05T10:00", null, "Tell the temperature", "good first issue");
        events.jFokus();
        meetups.published(
                groups.stockholm(), Meetups.plan("Evening", "2090-11-14T18:30", "Europe/Stockholm", null, null));
        desk.moveTo(desk.sponsorship(desk.pycon()), SponsorshipState.CLOSED);
        ledger.change("""
                insert into talk (slug, title, abstract, language, edition_id, topics, shown, sample, changed_at, searchable, version)
                select 'firing-evenly', 'Firing evenly', 'How to **fire** more evenly.', 'sv', id, '{kotlin}', true, false, now(), 'firing evenly', 0
                from edition order by id limit 1""");
        ledger.change("""
                insert into talk_speaker (talk_id, position, account_id, ours)
                select t.id, 0, a.id, true from talk t, account a where a.login = 'grace'""");
    }

    /** Each public page by its route. */
    public static Map<String, String> pages() {
        var pages = new TreeMap<String, String>();
        for (var route : PublicRoutes.pages()) {
            pages.put(route, ONE.getOrDefault(route, route));
        }
        return pages;
    }
}
