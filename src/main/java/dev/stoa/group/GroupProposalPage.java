package dev.stoa.group;

import dev.stoa.site.Errors;
import dev.stoa.site.FormTrap;
import java.time.Instant;

/**
 * The form for a group that we do not list yet, also as it comes back when something is wrong.
 *
 * @param begun when it was opened
 * @param same a group that we list already, by slug; null when there is none
 * @param sent what became of it: "mail" when a letter is on its way, "kept" when staff have it; empty before
 */
public record GroupProposalPage(GroupProposalForm form, Errors errors, String begun, String same, String sent) {

    static GroupProposalPage blank(Instant now, String sent) {
        return new GroupProposalPage(
                GroupProposalForm.blank(),
                Errors.NONE,
                FormTrap.begin(now),
                null,
                "mail".equals(sent) || "kept".equals(sent) ? sent : "");
    }

    static GroupProposalPage wrong(GroupProposalForm form, Errors errors, String same, Instant now) {
        return new GroupProposalPage(form, errors, FormTrap.begin(now), same, "");
    }
}
