package dev.stoa.sponsorship.invoice;

import java.util.EnumSet;
import java.util.Set;

/** Where an invoice stands, in the order of its life; the last two stand beside the straight way. */
public enum InvoiceState {
    EXPECTED,
    RECEIVED,
    VALIDATED,
    APPROVED,
    SCHEDULED,
    PARTIALLY_PAID,
    PAID,
    DISPUTED,
    CREDITED;

    /** Reached by bookings only. */
    static final Set<InvoiceState> BOOKED = EnumSet.of(PARTIALLY_PAID, PAID, CREDITED);

    /** Somebody said yes to it: it may be paid. */
    static final Set<InvoiceState> PAYABLE = EnumSet.of(APPROVED, SCHEDULED, PARTIALLY_PAID);

    /** Somebody said yes to it, and it counts as billed, less what was credited. */
    static final Set<InvoiceState> OWED = EnumSet.of(APPROVED, SCHEDULED, PARTIALLY_PAID, PAID, CREDITED);

    /** It is here, so that a credit note can be about it. */
    static final Set<InvoiceState> CREDITABLE =
            EnumSet.of(RECEIVED, VALIDATED, APPROVED, SCHEDULED, PARTIALLY_PAID, PAID, DISPUTED);
}
