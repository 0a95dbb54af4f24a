package dev.stoa.github.webhook;

import static dev.stoa.github.webhook.PayloadFacts.need;

import dev.stoa.github.webhook.Reading.Again;
import dev.stoa.github.webhook.Reading.Move;

/** What is about an organisation and no repository: its members, its name, and which repositories our App may see. */
final class OrganisationReader {

    private OrganisationReader() {}

    static Reading organisation(Payload payload) {
        String organisation = login(payload);
        return switch (payload.action() == null ? "" : payload.action()) {
            case "member_added" -> move(organisation, member(payload), true);
            case "member_removed" -> move(organisation, member(payload), false);
            case "member_invited" -> Reading.ignored("Who is invited is no member yet.");
            case "renamed" ->
                Reading.ignored("The organisation " + former(payload) + " is now called " + organisation
                        + "; name it so in STOA_GITHUB_ORGS.");
            case "deleted" ->
                Reading.ignored(
                        "The organisation was deleted. What was done in it stays; take it out of STOA_GITHUB_ORGS.");
            default -> Reading.ignored("This changes no member of the organisation.");
        };
    }

    /** Of a team: whoever is in one is a member of the organisation; who leaves one may still be. */
    static Reading membership(Payload payload) {
        return "added".equals(payload.action())
                ? move(login(payload), payload.member(), true)
                : Reading.ignored("Who leaves a team may still be a member of the organisation.");
    }

    /** The App is installed or sees more: its payload names repositories only, so that they are listed. */
    static Reading installation(Payload payload) {
        Payload.User account = need(payload.installation(), "installation").account();
        String owner = need(need(account, "installation.account").login(), "installation.account.login");
        return switch (payload.action() == null ? "" : payload.action()) {
            case "created", "added", "unsuspend", "new_permissions_accepted" ->
                Reading.of().and(Again.list(owner));
            default -> Reading.ignored("What the App may no longer read stays as it was known.");
        };
    }

    private static Reading move(String organisation, Payload.User user, boolean here) {
        return user == null || user.id() == null
                ? Reading.ignored("GitHub has deleted the user.")
                : Reading.moving(new Move(organisation, user.id(), here));
    }

    private static Payload.User member(Payload payload) {
        return need(payload.membership(), "membership").user();
    }

    private static String login(Payload payload) {
        return need(need(payload.organization(), "organization").login(), "organization.login");
    }

    private static String former(Payload payload) {
        return payload.changes() == null || payload.changes().login() == null
                ? "of another name"
                : payload.changes().login().from();
    }
}
