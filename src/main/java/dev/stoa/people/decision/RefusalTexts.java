package dev.stoa.people.decision;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a proposal cannot be carried out, for contributors, who read it in their language; what only staff meet is English. */
@MessageBundle("refusals")
public interface RefusalTexts {

    @Message("That is how it is already: nothing would change.")
    String already();

    @Message("Other entries refer to this one by now. Undo or change those first.")
    String referredTo();

    @Message("There is such an entry already.")
    String twice();

    @Message("Nothing of this account is known here yet.")
    String unknownAccount();

    @Message("This account counts as a bot's, and a bot cannot be claimed.")
    String bot();

    @Message("This account is claimed already.")
    String claimed();

    @Message("This account is not claimed.")
    String notClaimed();
}
