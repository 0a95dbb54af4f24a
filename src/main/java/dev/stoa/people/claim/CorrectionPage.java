package dev.stoa.people.claim;

import dev.stoa.people.claim.OwnQueries.Span;
import dev.stoa.people.decision.Preview;
import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import java.util.List;

/**
 * One proposal, for staff.
 *
 * @param spans for whom the person works by all that is known
 * @param organisations to choose from; the first is a new one of the proposed name
 * @param preview what confirming it would move; null where it is settled, or cannot be confirmed
 * @param edits whether who looks may settle it
 */
record CorrectionPage(
        Correction correction,
        List<Span> spans,
        List<Option> organisations,
        Preview preview,
        boolean edits,
        SettlementForm form,
        Errors errors) {}
