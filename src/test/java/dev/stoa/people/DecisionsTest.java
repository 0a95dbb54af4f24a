package dev.stoa.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.Part;
import dev.stoa.people.decision.AddBotRule;
import dev.stoa.people.decision.Affiliate;
import dev.stoa.people.decision.Affiliate.Source;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.DescribeOrganisation;
import dev.stoa.people.decision.JudgeBot;
import dev.stoa.people.decision.MapOwner;
import dev.stoa.people.decision.MergePersons;
import dev.stoa.people.decision.NamePerson;
import dev.stoa.people.decision.Preview;
import dev.stoa.people.decision.Proposal;
import dev.stoa.people.decision.SetDomainRule;
import dev.stoa.people.decision.ShowPerson;
import dev.stoa.people.decision.Undo;
import dev.stoa.site.DataVersion;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.support.Ledger;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions on the real people of the sample: previewed exactly, undone exactly, and no contribution is ever lost. */
@QuarkusTest
class DecisionsTest {

    private static final SampleGitHub SAMPLE = new SampleGitHub(Path.of("content/sample/github"));

    @Inject
    World world;

    @Inject
    GitHubEvents events;

    @Inject
    OurOrganisation company;

    @Inject
    Decisions decisions;

    @Inject
    Memberships memberships;

    @Inject
    Ledger ledger;

    @Inject
    DataVersion version;

    /** All commits of these repositories, as they are. */
    private void sample(String... repositories) {
        world.reset();
        company.claim("spotify.com");
        SampleGitHub.ORGANISATIONS.forEach(owner -> SAMPLE.catalogue(
                owner,
                null,
                listed -> listed.events().forEach(event -> {
                    var repository = (RepositoryChanged) event;
                    if (List.of(repositories).contains(repository.name()) && repository.formerName() == null) {
                        events.apply(List.of(repository));
                        var followed =
                                new Followed(repository.repository(), repository.owner(), repository.name(), null);
                        var page = SAMPLE.read(followed, Part.COMMITS, null);
                        events.apply(page.events());
                        while (page.more()) {
                            page = SAMPLE.read(followed, Part.COMMITS, page.cursor());
                            events.apply(page.events());
                        }
                    }
                })));
    }

    @BeforeEach
    void annoy() {
        sample("annoy");
    }

    @Test
    void aConferenceOfNamesMergesAndComesApart() {
        var before = picture();
        var all = totals();
        var eriks = persons("Erik Bernhardsson");
        assertTrue(eriks.size() > 3, "one person, many addresses");
        var survivor = eriks.getFirst();
        var preview = decisions.preview(new MergePersons(survivor, eriks));
        assertEquals(before, picture(), "a preview changes nothing");
        assertEquals(eriks.size(), preview.peopleBefore());
        assertEquals(1, preview.peopleAfter());
        var decision = decisions.make(new MergePersons(survivor, eriks), "erik");
        assertEquals(all, totals());
        assertEquals(List.of(survivor), persons("Erik Bernhardsson"));
        assertEquals(
                (long) ledger.counts("select 'n', count(*) from commit_identity where name = 'Erik Bernhardsson'")
                        .get("n"),
                ledger
                        .counts("select linked_by, count(*) from commit_identity where person_id = " + survivor
                                + " group by 1")
                        .values()
                        .stream()
                        .mapToLong(n -> n)
                        .sum());
        assertEquals(preview.moved(), changedSides(before, picture()));
        decisions.make(new Undo(decision), "erik");
        assertEquals(before, picture());
        assertEquals(all, totals());
        // And once more, by undoing the undoing.
        decisions.make(new Undo(decision + 1), "erik");
        assertEquals(List.of(survivor), persons("Erik Bernhardsson"));
        assertEquals(
                "Done again: Merged",
                ledger.counts("select left(summary, 18), 1 from people_decision where id = " + (decision + 2))
                        .keySet()
                        .iterator()
                        .next());
    }

    @Test
    void whatArrivedAfterAMergeStaysOrFollowsItsAccount() {
        events.apply(List.of(star(7, "ada"), star(8, "ada-at-work")));
        long home = personOf(7);
        long work = personOf(8);
        var merge = decisions.make(new MergePersons(home, List.of(work)), "erik");
        commit("Ada", "8+ada-at-work@users.noreply.github.com", "2024-02-01");
        commit("Ada", "7+ada@users.noreply.github.com", "2024-02-02");
        assertEquals(Map.of("COMMIT", 2L, "STAR", 2L), of(home));
        var preview = decisions.preview(new Undo(merge));
        assertEquals(
                List.of(
                        "With ada stay 1 account(s) and 1 address(es): their own, and whatever came to them since the merge."),
                preview.warnings());
        decisions.make(new Undo(merge), "erik");
        assertEquals(Map.of("COMMIT", 1L, "STAR", 1L), of(home));
        assertEquals(Map.of("COMMIT", 1L, "STAR", 1L), of(work));
    }

    @Test
    void anUndoIsRefusedWithTheDecisionThatStandsOnIt() {
        events.apply(List.of(star(7, "ada"), star(8, "ada-at-work"), star(9, "ada-again")));
        var first = decisions.make(new MergePersons(personOf(7), List.of(personOf(8))), "erik");
        var second = decisions.make(new MergePersons(personOf(9), List.of(personOf(7))), "anna");
        var before = picture();
        var refusal = assertThrows(NotPossible.class, () -> decisions.make(new Undo(first), "erik"));
        assertEquals(
                "This cannot be undone as it stands: decision %d by anna changed the same since (“Merged ada into ada-again”). Undo that first."
                        .formatted(second),
                refusal.getMessage());
        assertEquals(before, picture());
        decisions.make(new Undo(second), "anna");
        decisions.make(new Undo(first), "erik");
        assertEquals(
                "This was undone already, by decision %d.".formatted(second + 2),
                assertThrows(NotPossible.class, () -> decisions.preview(new Undo(first)))
                        .getMessage());
    }

    @Test
    void aDomainRulePreviewsExactlyWhatItMoves() {
        var harp = organisation("Harp Ltd");
        var rule = new SetDomainRule(null, 0, "gmail.com", harp, null, null);
        var before = picture();
        var preview = decisions.preview(rule);
        assertEquals(1, preview.warnings().size());
        assertEquals(before, picture());
        decisions.make(rule, "erik");
        var after = picture();
        assertTrue(preview.moved() > 50, "annoy has many who commit from there");
        assertEquals(changedSides(before, after), preview.moved());
        assertEquals(
                ledger.counts("select 'n', coalesce(sum(contributions), 0) from activity a join organisation o"
                                + " on o.id = a.organisation_id where o.name = 'Harp Ltd'")
                        .get("n"),
                preview.flows().stream()
                        .filter(flow -> flow.to().startsWith("Harp Ltd"))
                        .mapToLong(Preview.Flow::contributions)
                        .sum());
    }

    @Test
    void anAcquisitionMovesEverybodyFromThatDayOnAndBack() {
        var harp = organisation("Harp Ltd");
        decisions.make(new SetDomainRule(null, 0, "gmail.com", harp, null, null), "erik");
        var before = picture();
        long ours = ledger.counts("select 'n', id from organisation where ours").get("n");
        var buy = new DescribeOrganisation(harp, 0, "Harp Ltd", ours, LocalDate.of(2016, 1, 1));
        var preview = decisions.preview(buy);
        assertTrue(preview.moved() > 0);
        assertTrue(!preview.first().isBefore(LocalDate.of(2016, 1, 1)));
        var decision = decisions.make(buy, "erik");
        assertEquals(preview.moved(), changedSides(before, picture()));
        assertEquals(
                "parent",
                assertThrows(
                                NotPossible.class,
                                () -> decisions.make(
                                        new DescribeOrganisation(ours, 0, "Us", harp, LocalDate.of(2020, 1, 1)),
                                        "erik"))
                        .field());
        assertThrows(Outdated.class, () -> decisions.make(buy, "erik"), "somebody saved meanwhile");
        decisions.make(new Undo(decision), "erik");
        assertEquals(before, picture());
    }

    @Test
    void aPatternThatHitsHumansWithManyContributionsWarns() {
        sample("pedalboard");
        var before = picture();
        var preview = decisions.preview(new AddBotRule("peter*"));
        assertTrue(
                preview.warnings().getFirst().startsWith("Peter Sobot has "),
                preview.warnings().toString());
        assertEquals(before, picture());
        var rule = decisions.make(new AddBotRule("peter*"), "erik");
        assertEquals(preview.moved(), changedSides(before, picture()));
        for (long sobot : persons("Peter Sobot")) {
            decisions.make(new JudgeBot(sobot, 0, false, "A human, we met him"), "erik");
        }
        assertEquals(Map.of(), ledger.counts("select name, 1 from named_person where bot and name = 'Peter Sobot'"));
        decisions.make(new Undo(rule), "erik");
        assertEquals(before, picture());
    }

    @Test
    void membersOfAGitHubOrganisationWorkThereWhileTheyAreMembers() {
        var harp = organisation("Harp Ltd");
        events.apply(List.of(star(7, "ada")));
        memberships.replace("Harp", List.of(7L, 8L));
        assertEquals(Map.of(), employers());
        long before = version.visibility();
        var mapping = decisions.make(new MapOwner("harp", harp), "erik");
        assertEquals(before + 1, version.visibility(), "right at once, also where a count is kept");
        assertEquals(Map.of("ada harp-ltd MEMBERSHIP", 1L), employers());
        events.apply(List.of(star(8, "bo")));
        assertEquals(Map.of("ada harp-ltd MEMBERSHIP", 1L, "bo harp-ltd MEMBERSHIP", 1L), employers());
        long seen = version.visibility();
        assertEquals(1, memberships.replace("HARP", List.of(7L)));
        assertTrue(version.visibility() > seen, "what was counted before is counted again");
        assertEquals(0, memberships.replace("HARP", List.of(7L)));
        assertEquals(
                1,
                ledger.counts("select 'n', count(*) from affiliation_span where source = 'MEMBERSHIP'"
                                + " and to_day < 'infinity'")
                        .get("n"));
        decisions.make(new Undo(mapping), "erik");
        assertEquals(Map.of(), employers());
    }

    @Test
    void anOrganisationThatOthersReferToIsNotUndone() {
        var made = decisions.make(new DescribeOrganisation(null, 0, "Harp Ltd", null, null), "erik");
        long harp = ledger.counts("select 'n', id from organisation where slug = 'harp-ltd'")
                .get("n");
        var named = persons("Erik Bernhardsson").getFirst();
        var affiliation = decisions.make(
                new Affiliate(null, 0, named, harp, null, LocalDate.of(2015, 1, 1), Source.MANUAL), "erik");
        assertEquals(
                "Other entries refer to this one by now. Undo or change those first.",
                assertThrows(NotPossible.class, () -> decisions.make(new Undo(made), "erik"))
                        .getMessage());
        decisions.make(new Undo(affiliation), "erik");
        decisions.make(new Undo(made), "erik");
        assertEquals(1, ledger.count("organisation"));
    }

    @Test
    void whoIsMergedWithSomebodyHiddenIsHidden() {
        events.apply(List.of(star(7, "ada"), star(8, "ada-at-work")));
        decisions.make(new ShowPerson(personOf(8), 0, Instant.parse("2024-01-01T00:00:00Z"), "asked by mail"), "root");
        var merge = decisions.make(new MergePersons(personOf(7), List.of(personOf(8))), "erik");
        assertEquals(Map.of(), ledger.counts("select login, 1 from public_person where login like 'ada%'"));
        decisions.make(new Undo(merge), "erik");
        assertEquals(Map.of("ada", 1L), ledger.counts("select login, 1 from public_person where login like 'ada%'"));
    }

    /** jqwik makes the lists of decisions; each runs against the same people, and in the end all is taken back. */
    @Test
    void whateverIsDecidedAndUndoneNoTotalChangesAndAllComesBack() {
        long seed = System.nanoTime();
        organisation("Harp Ltd");
        var before = picture();
        var all = totals();
        long people = contributors();
        JqwikSession.run(() -> {
            var random = new Random(seed);
            var step = Arbitraries.integers().between(0, 999);
            var runs = step.list().ofMinSize(5).ofMaxSize(12).generator(1000, true);
            for (int run = 0; run < 12; run++) {
                long newest = ledger.counts("select 'n', coalesce(max(id), 0) from people_decision")
                        .get("n");
                for (int number : runs.next(random).value()) {
                    decideSomething(number, random);
                    assertEquals(all, totals(), "seed " + seed);
                    assertEquals(total(all), overPeople(), "seed " + seed);
                }
                takeBack(newest);
                assertEquals(before, picture(), "seed " + seed);
            }
        });
        assertEquals(people, contributors());
        assertTrue(ledger.count("people_decision") > 60, "they did decide things");
    }

    private void decideSomething(int number, Random random) {
        var persons =
                ledger.counts("select id::text, id from named_person where not empty order by 2").values().stream()
                        .toList();
        long one = persons.get(random.nextInt(persons.size()));
        long other = persons.get(random.nextInt(persons.size()));
        int version = ledger.counts("select 'n', version from person where id = " + one)
                .get("n")
                .intValue();
        long harp = ledger.counts("select 'n', id from organisation where slug = 'harp-ltd'")
                .get("n");
        Proposal proposal = switch (number % 8) {
            case 0, 1, 2 -> new MergePersons(one, List.of(other, persons.get(random.nextInt(persons.size()))));
            case 3 -> new JudgeBot(one, version, random.nextBoolean(), "");
            case 4 -> new Affiliate(null, 0, one, harp, LocalDate.of(2014, 1, 1).plusDays(number), null, Source.MANUAL);
            case 5 -> new ShowPerson(one, version, Instant.parse("2024-01-01T00:00:00Z"), "");
            case 6 -> new NamePerson(one, version, "Somebody " + number);
            default ->
                // The first two are our domain and the organisation that the others are about.
                new Undo(3
                        + random.nextLong(ledger.counts("select 'n', coalesce(max(id), 1) from people_decision")
                                .get("n")));
        };
        try {
            decisions.make(proposal, "jqwik");
        } catch (NotPossible refused) {
            assertTrue(refused.getMessage().length() > 20, "a refusal says why");
        }
    }

    /** Undoes, newest first, what is newer than that and in force: what was undone and done again as often is. */
    private void takeBack(long newest) {
        var inForce = new ArrayList<>(ledger.counts("""
                with recursive chain (id, depth) as (
                  select id, 0 from people_decision where undoes is null
                  union all select u.id, c.depth + 1 from chain c join people_decision u on u.undoes = c.id)
                select lpad(id::text, 9, '0'), id from chain c where id > %d and depth %% 2 = 0
                  and not exists (select from people_decision u where u.undoes = c.id)""".formatted(newest)).values());
        inForce.reversed().forEach(decision -> decisions.make(new Undo(decision), "jqwik"));
    }

    /** For each key of the ledger and each day: person, organisation, bot and hidden. */
    private Map<String, Long> picture() {
        return ledger.counts("""
                select concat_ws(' ', repository_id, day, kind, 'a' || account_id, 'i' || identity_id, person_id, bot, hidden,
                  'o' || organisation_id, ours), contributions from activity""");
    }

    /** Contributions that count otherwise for organisation or bots than before. */
    private static long changedSides(Map<String, Long> before, Map<String, Long> after) {
        return sides(after).entrySet().stream()
                .filter(side -> !sides(before).containsKey(side.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Long> sides(Map<String, Long> picture) {
        var sides = new java.util.TreeMap<String, Long>();
        picture.forEach((key, n) -> {
            var part = key.split(" ");
            var kept = new ArrayList<>(List.of(part));
            // The person, the sixth where both account and identity are never there together, does not matter here.
            kept.remove(4);
            sides.put(String.join(" ", kept), n);
        });
        return sides;
    }

    private Map<String, Long> totals() {
        return ledger.counts("select kind, sum(contributions) from activity group by 1");
    }

    private static long total(Map<String, Long> totals) {
        return totals.values().stream().mapToLong(n -> n).sum();
    }

    private long overPeople() {
        return total(ledger.counts(
                "select person_id::text, sum(contributions) from activity where person_id is not null group by 1"));
    }

    private long contributors() {
        return ledger.counts("select 'n', count(distinct person_id) from activity")
                .get("n");
    }

    private Map<String, Long> of(long person) {
        return ledger.counts(
                "select kind, sum(contributions) from activity where person_id = " + person + " group by 1");
    }

    private Map<String, Long> employers() {
        return ledger.counts(
                "select concat_ws(' ', p.login, o.slug, source), 1 from affiliation_span s join named_person p"
                        + " on p.id = s.person_id join organisation o on o.id = s.organisation_id where source <> 'DOMAIN'");
    }

    private List<Long> persons(String name) {
        return ledger
                .counts("select lpad(id::text, 9, '0'), id from named_person where not empty and name = '" + name + "'")
                .values()
                .stream()
                .toList();
    }

    private long personOf(long account) {
        return ledger.counts("select 'n', person_id from account where id = " + account)
                .get("n");
    }

    private long organisation(String name) {
        decisions.make(new DescribeOrganisation(null, 0, name, null, null), "erik");
        return ledger.counts("select 'n', max(id) from organisation").get("n");
    }

    private void commit(String name, String email, String day) {
        events.apply(
                List.of(Workshop.commit(repository(), day.substring(8), day + "T12:00:00Z", new Credit(name, email))));
    }

    private long repository() {
        return ledger.counts("select 'n', min(id) from repository").get("n");
    }

    private GitHubEvent star(long id, String login) {
        var day = Instant.parse("2024-01-01T12:00:00Z");
        return new Starred(repository(), new Actor(id, login, null, null, "User"), day, day);
    }
}
