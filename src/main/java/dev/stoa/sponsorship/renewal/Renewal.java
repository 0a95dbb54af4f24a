package dev.stoa.sponsorship.renewal;

import dev.stoa.sponsorship.matter.Matter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The question whether a sponsorship is done again for the next edition, and its answer. */
@Entity
public class Renewal extends Matter<RenewalState> {

    @Enumerated(EnumType.STRING)
    public RenewalState state = RenewalLife.LIFE.first();

    /** The first day of the next edition, as known or as to be expected. */
    public LocalDate nextStartsOn;
    /** The tier that somebody would take; or empty. */
    public String tier = "";
    /** What speaks for it and against it. */
    public String assessment = "";

    @Override
    public RenewalState state() {
        return state;
    }

    @Override
    protected void rest(RenewalState to) {
        state = to;
    }
}
