package dev.stoa.sponsorship.invoice;

import static dev.stoa.sponsorship.invoice.InvoiceState.APPROVED;
import static dev.stoa.sponsorship.invoice.InvoiceState.CREDITED;
import static dev.stoa.sponsorship.invoice.InvoiceState.DISPUTED;
import static dev.stoa.sponsorship.invoice.InvoiceState.EXPECTED;
import static dev.stoa.sponsorship.invoice.InvoiceState.PAID;
import static dev.stoa.sponsorship.invoice.InvoiceState.PARTIALLY_PAID;
import static dev.stoa.sponsorship.invoice.InvoiceState.RECEIVED;
import static dev.stoa.sponsorship.invoice.InvoiceState.SCHEDULED;
import static dev.stoa.sponsorship.invoice.InvoiceState.VALIDATED;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Workflow;
import java.util.List;

/**
 * The rules of an invoice's life as a table. Finance drives it; nobody approves what they entered themselves. The moves to and
 * from what is paid or credited follow from the bookings.
 */
public final class InvoiceLife {

    private InvoiceLife() {}

    // spotless:off
    public static final Workflow<InvoiceState> LIFE = new Workflow<>(
            "invoice",
            List.of(
                    //    state           owner      what has to be done here
                    main(EXPECTED, "editor", "Ask the organiser for it"),
                    main(RECEIVED, "finance", "Compare it with what was agreed"),
                    main(VALIDATED, "finance", "Have it approved by somebody else"),
                    main(APPROVED, "finance", "Schedule the payment"),
                    main(SCHEDULED, "finance", "Pay it and record the payment"),
                    main(PARTIALLY_PAID, "finance", "Pay the rest"),
                    main(PAID, "", "Nothing: it is paid"),
                    aside(DISPUTED, "finance", "Settle it with the organiser"),
                    aside(CREDITED, "", "Nothing: the organiser took it back")),
            List.of(
                    //   verb       from            to              who may
                    move("receive", EXPECTED, RECEIVED).by("editor", "finance"),
                    move("validate", RECEIVED, VALIDATED).by("finance"),
                    move("send back", VALIDATED, RECEIVED).by("finance").withReason(),
                    move("approve", VALIDATED, APPROVED)
                            .by("finance", "approver")
                            .byAnotherPerson(),
                    move("schedule", APPROVED, SCHEDULED).by("finance"),
                    move("pay", APPROVED, PARTIALLY_PAID).by("finance"),
                    move("pay", APPROVED, PAID).by("finance"),
                    move("pay", SCHEDULED, PARTIALLY_PAID).by("finance"),
                    move("pay", SCHEDULED, PAID).by("finance"),
                    move("pay", PARTIALLY_PAID, PAID).by("finance"),
                    move("reverse", PAID, PARTIALLY_PAID).by("finance").withReason(),
                    move("reverse", PAID, SCHEDULED).by("finance").withReason(),
                    move("reverse", PARTIALLY_PAID, SCHEDULED).by("finance").withReason(),
                    move("dispute", RECEIVED, DISPUTED).by("finance").withReason(),
                    move("dispute", VALIDATED, DISPUTED).by("finance").withReason(),
                    move("dispute", APPROVED, DISPUTED).by("finance").withReason(),
                    move("dispute", SCHEDULED, DISPUTED).by("finance").withReason(),
                    move("dispute", PARTIALLY_PAID, DISPUTED).by("finance").withReason(),
                    move("credit", DISPUTED, PAID).by("finance"),
                    move("settle", DISPUTED, RECEIVED).by("finance").withReason(),
                    move("credit", RECEIVED, CREDITED).by("finance"),
                    move("credit", VALIDATED, CREDITED).by("finance"),
                    move("credit", APPROVED, CREDITED).by("finance"),
                    move("credit", SCHEDULED, CREDITED).by("finance"),
                    move("credit", PARTIALLY_PAID, CREDITED).by("finance"),
                    move("credit", PAID, CREDITED).by("finance"),
                    move("credit", DISPUTED, CREDITED).by("finance")));
    // spotless:on
}
