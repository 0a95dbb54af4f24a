package dev.stoa.group;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts for who tells us of a group, and of the fields of a group wherever they are shown. Letters are English. */
@MessageBundle("proposal")
public interface ProposalTexts {

    @Message("Tell us about your group")
    String title();

    @Message("A user group that we do not list yet? Tell us about it.")
    String description();

    @Message("User groups")
    String userGroups();

    @Message("We look at every group that somebody tells us of, and answer by mail.")
    String lead();

    @Message(
            "We have sent you a letter with a link. Follow it and press the button there: then we know that the address is yours, and look at the group. The link works for two days.")
    String letterSent();

    @Message("We have it, and somebody of us looks at it within a few days.")
    String kept();

    @Message("Back to the groups")
    String backToGroups();

    @Message("See its page")
    String seeItsPage();

    @Message("Is something wrong there? Its organisers or we can change it.")
    String isSomethingWrong();

    @Message("We write to it to confirm that it is yours. Visitors never see it.")
    String emailHint();

    @Message("Visitors may read my name as an organiser")
    String shown();

    @Message("Your group")
    String yourGroup();

    @Message(
            "Somebody told us about a user group and gave this address as theirs. If it was you, press the button; if not, close this page.")
    String somebodyTold();

    @Message("We have it. Somebody of us looks at it within a few days and answers by mail.")
    String used();

    @Message(
            "It is older than two days, or not whole. <a href=\"/groups/new\">Tell us about your group</a> once more: it takes two minutes.")
    String deadLinkWhy();

    @Message("Name")
    String name();

    @Message("Website")
    String website();

    @Message("Its own site, or its page on a meeting site")
    String websiteHint();

    @Message("It meets online only")
    String onlineOnly();

    @Message("City")
    String city();

    @Message("Where it meets")
    String cityHint();

    @Message("Country")
    String country();

    @Message("In English")
    String countryHint();

    @Message("Position on the map")
    String position();

    @Message("Degrees north and east, like 59.33, 18.07. Larger cities we find by their names.")
    String positionHint();

    @Message("Topics")
    String topics();

    @Message("With commas between: kotlin, testing")
    String topicsHint();

    @Message("Languages")
    String languages();

    @Message("Their codes: sv, en")
    String languagesHint();

    @Message("What it is about")
    String aboutGroup();

    @Message("For visitors. Markdown works: **bold**, lists, links")
    String aboutGroupHint();

    @Message("Code of conduct")
    String codeOfConduct();

    @Message("Its address")
    String codeOfConductHint();

    @Message("More links")
    String moreLinks();

    @Message("Chat")
    String chat();

    @Message("Code")
    String code();

    @Message("Videos")
    String videos();

    @Message("Social media")
    String social();

    @Message("Its own calendar")
    String calendar();

    @Message("Logo")
    String logo();

    @Message("Where the picture is; we link to it")
    String logoHint();

    @Message("Contact of the group")
    String contact();

    @Message("An e-mail address or a page; visitors do not see it unless you tick the box")
    String contactHint();

    @Message("Show the contact to visitors")
    String contactPublic();

    @Message("We list this group already: {name}.")
    String listedAlready(String name);

    @Message("Write the whole address, like https://example.org/, 500 characters at most.")
    String wholeAddress();

    @Message("Write degrees north and east, like 59.33, 18.07; south and west are negative.")
    String writePosition();

    @Message("Give the contact that visitors shall see, or take the tick away.")
    String giveContact();

    @Message("Give an e-mail address, or the address of a page that begins with https://.")
    String noContact();

    @Message("Twelve topics at most, of 40 characters at most, with commas between them.")
    String twelveTopics();

    @Message("“{typed}” is no language code. Write sv, en or pt-BR, with commas between.")
    String noLanguage(String typed);

    @Message("Six languages at most: those that are spoken at the meetings.")
    String sixLanguages();
}
