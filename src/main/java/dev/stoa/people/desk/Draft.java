package dev.stoa.people.desk;

import dev.stoa.people.decision.Proposal;

/** Something that staff may decide, as a form and as what was filled in. */
interface Draft {

    /** The name in the form's hidden field {@code kind}. */
    String kind();

    /** Whether only administrators may. */
    default boolean forAdmins(Values values) {
        return false;
    }

    /**
     * The form with what was sent; what was not sent stands as it is stored.
     *
     * @throws jakarta.ws.rs.NotFoundException when what it is about does not exist
     */
    Sheet sheet(Values values);

    /** @throws dev.stoa.people.decision.NotPossible with the field that is wrong */
    Proposal read(Values values);
}
