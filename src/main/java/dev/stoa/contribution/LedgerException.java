package dev.stoa.contribution;

/** The database refused a write to the ledger; the cause says why. Nothing of the transaction is stored. */
public class LedgerException extends RuntimeException {

    public LedgerException(Exception cause) {
        super("The ledger could not be written: " + cause.getMessage(), cause);
    }
}
