package dev.stoa.sponsorship.request;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the form for a sponsorship: its fields, its files, and what is wrong with what was typed. Letters, the desk and the
 * trail are English.
 */
@MessageBundle("sponsoring")
public interface AskTexts {

    @Message("Sponsorship of a conference or a group")
    String label();

    @Message("Cash, things in kind, food, a venue, travel or swag for a conference, or for all that a user group does.")
    String about();

    @Message("Ask for sponsorship")
    String askForSponsorship();

    @Message("Ask us to sponsor a conference or a user group: cash, things in kind, food, a venue, travel or swag.")
    String description();

    @Message("Sponsorships")
    String sponsorships();

    @Message(
            "Cash, things in kind, food, a venue, travel or swag for a conference or a user group. We look at every request and answer by mail.")
    String lead();

    @Message("What we sponsor")
    String whatWeSponsor();

    @Message("A conference")
    String aConference();

    @Message("A user group")
    String aGroup();

    @Message("Files")
    String files();

    @Message("User group")
    String userGroup();

    @Message("Choose it: its name, or its address")
    String userGroupHint();

    @Message("Conference")
    String conference();

    @Message("If we list it, choose it, and leave empty what we know. Else leave this empty and describe it below.")
    String conferenceHint();

    @Message("Name of the conference")
    String conferenceName();

    @Message("For one that we do not list")
    String conferenceNameHint();

    @Message("First day")
    String firstDay();

    @Message("Last day")
    String lastDay();

    @Message("Empty for a single day")
    String lastDayHint();

    @Message("City")
    String city();

    @Message("Empty for online")
    String cityHint();

    @Message("Country")
    String country();

    @Message("Website")
    String website();

    @Message("Code of conduct")
    String codeOfConduct();

    @Message("Its address on the web")
    String codeOfConductHint();

    @Message("Who comes")
    String whoComes();

    @Message("How many people, what they do, what they come for")
    String whoComesHint();

    @Message("What would help")
    String whatWouldHelp();

    @Message("How much cash")
    String howMuchCash();

    @Message("As digits, like 12500")
    String howMuchCashHint();

    @Message("Three letters, like EUR; for the tiers too")
    String currencyHint();

    @Message("What exactly would help, and what comes of it")
    String detailsHint();

    @Message("Tiers that you offer")
    String tiers();

    @Message("One a line: its name, a comma, its price")
    String tiersHint();

    @Message("Links")
    String links();

    @Message("A prospectus, last year's report: one address a line")
    String linksHint();

    @Message(
            "{#when need}{#is CASH}Cash{#is IN_KIND}Something in kind{#is FOOD}Food and drinks{#is VENUE}A venue{#is TRAVEL}Travel of speakers or guests{#is SWAG}Swag{/when}")
    String need(Need need);

    @Message(
            "{formats}, at most {most}, together up to {together}; more and larger ones can follow on the page that you get")
    String fileHint(String formats, int most, String together);

    @Message("{formats}, at most {most}, each up to {size}")
    String fileHintEach(String formats, int most, String size);

    @Message("Choose what you want to send again: a browser forgets files.")
    String filesAgain();

    @Message("{why} Choose what you want to send again: a browser forgets files.")
    String fileRefused(String why);

    @Message("“{name}”: {why}")
    String fileNamed(String name, String why);

    @Message("Choose a file first.")
    String chooseFile();

    @Message("That would be more than {most} files: put the pages of several into one PDF.")
    String tooManyFiles(int most);

    @Message("Choose some of these.")
    String chooseNeed();

    @Message("Choose what would help: one of these, or several.")
    String chooseNeeds();

    @Message("One address a line, each like https://example.org.")
    String oneAddressALine();

    @Message("Choose a conference above, or say its name.")
    String chooseConference();

    @Message("Say on which day it begins, like 2027-05-31.")
    String sayFirstDay();

    @Message("Say where we can read about it, like https://example.org.")
    String sayWebsite();

    @Message("Say in which country that is.")
    String sayCountry();

    @Message("We list no conference of that name. Choose one that is suggested, or leave this empty.")
    String noSuchConference();

    @Message("Choose your group. If we do not list it yet, propose it first.")
    String chooseGroup();

    @Message("We list no group of that name. Choose one that is suggested.")
    String noSuchGroup();

    @Message("Say on which day it begins.")
    String sayBeginning();

    @Message("The last day comes before the first.")
    String lastBeforeFirst();

    @Message("That is longer than two months: please look at both days.")
    String twoMonths();

    @Message("That day is over already.")
    String dayOver();

    @Message("That is too far away: please look at the year.")
    String tooFar();

    @Message("Write a day such as 2027-05-31.")
    String writeDay();

    @Message("This is no address on the web. Write it like https://example.org.")
    String noAddress();

    @Message("Say how much cash would help, as digits.")
    String sayHowMuch();

    @Message("Line {number}: write the tier's name, a comma, and its price.")
    String tierLine(int number);

    @Message("Line {number}: {why}")
    String tierPrice(int number, String why);

    @Message("Twenty tiers at most, please.")
    String twentyTiers();

    @Message("online")
    String online();
}
