package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the list of projects and of the page of one. */
@MessageBundle("projects")
public interface ProjectsTexts {

    @Message(
            "{total.grouped} public project{#if total != 1}s{/if}, each with its people, its releases and how it is doing.")
    String lead(long total);

    @Message("{total.grouped} project{#if total != 1}s{/if} for “{query}”.")
    String found(long total, String query);

    @Message("Search in names, descriptions and topics")
    String searchIn();

    @Message("Sort by")
    String sortBy();

    @Message("{#when value}{#is 'stars'}Stars{#is 'name'}Name{#is 'active'}Last pushed{/when}")
    String sort(String value);

    @Message("Search")
    String search();

    @Message("Language")
    String language();

    @Message("No project matches")
    String noMatch();

    @Message("Try a shorter word or another language, or see <a href=\"/projects\">all projects</a>.")
    String tryAnother();

    @Message("No projects yet")
    String none();

    @Message("Each public repository of the company becomes a project here once it is read from GitHub.")
    String noneYet();

    @Message("Found")
    String listed();

    @Message("Where you are")
    String whereYouAre();

    @Message("Contributions by month")
    String byMonth();

    @Message("{kind} in {project} by month")
    String plot(String kind, String project);

    @Message("Kind of work")
    String kindOfWork();

    @Message("community")
    String community();

    @Message("our people")
    String ourPeople();

    @Message("History not read yet")
    String historyUnread();

    @Message(
            "Commits, pull requests and issues of this repository appear here month by month once its history is read from GitHub.")
    String historyUnreadYet();

    @Message("Health")
    String health();

    @Message("in the words of <a href=\"https://chaoss.community/kb-metrics-and-metrics-models/\">CHAOSS</a>")
    String chaoss();

    @Message("Whose")
    String whose();

    @Message("everybody's")
    String everybodys();

    @Message("the community's")
    String communitys();

    @Message("our people's")
    String ourPeoples();

    @Message("Bots")
    String bots();

    @Message("left out")
    String botsLeftOut();

    @Message("counted")
    String botsCounted();

    @Message("alone")
    String botsAlone();

    @Message("Period")
    String period();

    @Message("twelve months")
    String twelveMonths();

    @Message("all time")
    String allTime();

    @Message("Contributors")
    String contributors();

    @Message("bots are left out")
    String noBots();

    @Message("Nobody is counted yet.")
    String nobody();

    @Message("and {beyond.grouped} more")
    String more(long beyond);

    @Message("Releases")
    String releases();

    @Message("All releases")
    String allReleases();

    @Message("No release or tag is known yet.")
    String noRelease();

    @Message("Where it lives")
    String whereItLives();

    @Message("Topics")
    String topics();

    @Message("where it lives")
    String home();

    @Message("Read it here")
    String readHere();

    @Message("Read on where the project lives")
    String readOn();

    @Message("How to contribute")
    String howToContribute();

    @Message("Code of conduct: {name}")
    String codeOfConduct(String name);

    @Message("Security policy")
    String securityPolicy();

    @Message("commits")
    String commits();

    @Message("contributors")
    String people();

    @Message("pull requests")
    String pullRequests();

    @Message("issues opened")
    String issuesOpened();

    @Message("stars")
    String stars();

    @Message("Active")
    String active();

    @Message("Quiet")
    String quiet();

    @Message("Archived")
    String archived();

    @Message("Incubating")
    String incubating();

    @Message("Maintenance")
    String maintenance();
}
