package dev.stoa.sponsorship.money;

import java.util.Locale;

/** How far a sum has come, from a wish to money that is gone. */
public enum Figure {
    REQUESTED,
    APPROVED,
    COMMITTED,
    INVOICED,
    PAID;

    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Whether it takes something of the budget; a wish does not. */
    public boolean takes() {
        return this != REQUESTED;
    }
}
