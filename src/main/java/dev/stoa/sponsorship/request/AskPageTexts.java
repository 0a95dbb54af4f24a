package dev.stoa.sponsorship.request;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The texts of the pages of a request for a sponsorship, as its asker sees them: where it stands, its files, the confirmation. The
 * form is in {@link AskTexts}, what all askers read in {@link dev.stoa.request.AskerTexts}.
 */
@MessageBundle("sponsoringPage")
public interface AskPageTexts {

    @Message(
            "{#when state}{#is DRAFT}A colleague is writing it down.{#is SUBMITTED}We have it. Somebody of us looks at it within a few days.{#is IN_REVIEW}We are looking at it.{#is NEEDS_INFO}We have a question. Please answer it below.{#is DEFERRED}We cannot decide it now, and look at it again later.{#is APPROVED}Yes, we support you. The next step is ours.{#is DECLINED}We cannot help this time.{#is WITHDRAWN}You have taken it back.{/when}")
    String meaning(RequestState state);

    @Message("That is on <time datetime=\"{day}\">{day.full}</time>.")
    String until(LocalDate day);

    @Message("<time datetime=\"{from}\">{from.full}</time> to <time datetime=\"{to}\">{to.full}</time>")
    String days(LocalDate from, LocalDate to);

    @Message(
            "{#when state}{#is DRAFT}Draft{#is SUBMITTED}Submitted{#is IN_REVIEW}In review{#is NEEDS_INFO}Needs info{#is DEFERRED}Deferred{#is APPROVED}Approved{#is DECLINED}Declined{#is WITHDRAWN}Withdrawn{/when}")
    String step(RequestState state);

    @Message("What we give")
    String whatWeGive();

    @Message("Tier")
    String tier();

    @Message("Your files")
    String yourFiles();

    @Message("{says}, sent <time datetime=\"{at}\">{at.minute}</time>")
    String sentAt(String says, Instant at);

    @Message("Remove {name}")
    String removeFile(String name);

    @Message("Remove")
    String remove();

    @Message("None yet. A prospectus or a picture says more than a form: send it here, until we have decided.")
    String noFile();

    @Message("Send files")
    String sendFiles();

    @Message("Send them")
    String sendThem();

    @Message("It is judged by now: its files stay as they are.")
    String judged();

    @Message(
            "Somebody asked us for a sponsorship and gave this address as theirs. If it was you, press the button; if not, close this page.")
    String somebodyAsked();

    @Message(
            "It is too old, or not whole, or what it led to was deleted. You can <a href=\"/requests/new?for=sponsorship\">ask once more</a>.")
    String deadLinkWhy();

    @Message("You asked us for the same before: we look at both together.")
    String sameBefore();
}
