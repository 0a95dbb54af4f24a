package dev.stoa.sponsorship.contract;

import dev.stoa.sponsorship.matter.Matter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A contract about a sponsorship; there may be several, one in the place of another. */
@Entity
public class Contract extends Matter<ContractState> {

    @Enumerated(EnumType.STRING)
    public ContractState state = ContractLife.LIFE.first();

    /** With whom: the organisers, or who signs for them. */
    public String counterparty;
    /** The number or name under which legal keeps it; or empty. */
    public String reference = "";
    /** The day of the last signature; null before. */
    public LocalDate signedOn;
    /** The last day on which it is in force; null when it has no end. */
    public LocalDate validUntil;

    @Override
    public ContractState state() {
        return state;
    }

    @Override
    protected void rest(ContractState to) {
        state = to;
    }
}
