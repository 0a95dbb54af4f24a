package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the directory of user groups and of the page of one. */
@MessageBundle("groups")
public interface GroupsTexts {

    @Message("User groups")
    String title();

    @Message("User groups all over the world: on a map, near you, by country, topic and language.")
    String description();

    @Message("People who meet after work to learn from each other. Find the ones near you.")
    String lead();

    @Message("Name, place or topic")
    String searchFor();

    @Message("Near")
    String near();

    @Message("A city, or 59.33, 18.07")
    String nearHint();

    @Message("Search")
    String search();

    @Message("Show all")
    String showAll();

    @Message("There is also {places}: write the country behind the name.")
    String ambiguous(String places);

    @Message("{one} or {other}")
    String or(String one, String other);

    @Message("We do not know where “{typed}” is. Try a larger city near you, or coordinates such as 59.33, 18.07.")
    String unknownPlace(String typed);

    @Message("Topics")
    String topics();

    @Message("Languages")
    String languages();

    @Message("{#if n == 1}1 country{#else}{n} countries{/if}")
    String countryCount(int n);

    @Message("Countries")
    String countries();

    @Message("Map")
    String map();

    @Message("Map of the groups: {heading}")
    String mapOf(String heading);

    @Message("{group} on the map")
    String groupOnMap(String group);

    @Message("groups")
    String several();

    @Message("Parts of the world")
    String parts();

    @Message("The list has the same groups. Shapes: Natural Earth, public domain.")
    String mapHint();

    @Message("Near {place}")
    String nearPlace(String place);

    @Message("All over the world")
    String world();

    @Message("Europe")
    String europe();

    @Message("North America")
    String northAmerica();

    @Message("South America")
    String southAmerica();

    @Message("Africa")
    String africa();

    @Message("Asia")
    String asia();

    @Message("Oceania")
    String oceania();

    @Message("{#if n == 1}1 group{#else}{n.grouped} groups{/if}")
    String count(long n);

    @Message("No group fits “{words}”. Try fewer words, or")
    String noneFits(String words);

    @Message("No group fits this choice. Try fewer words, or")
    String noneFitsChoice();

    @Message("see all groups")
    String seeAll();

    @Message("No group has been recorded yet")
    String noneYet();

    @Message("User groups appear here once staff add them or import them from a file.")
    String noneYetHint();

    @Message(
            "Is yours missing? <a href=\"/groups/new\">Tell us about your group</a>. Do you run one? <a href=\"/requests/new?for=group\">Ask us for support</a>. This list is open data:")
    String missing();

    @Message("Online")
    String online();

    @Message("{n} km")
    String km(String n);
}
