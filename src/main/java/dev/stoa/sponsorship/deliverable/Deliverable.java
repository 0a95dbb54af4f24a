package dev.stoa.sponsorship.deliverable;

import dev.stoa.sponsorship.matter.Matter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One thing that the company owes an organiser. */
@Entity
public class Deliverable extends Matter<DeliverableState> {

    @Enumerated(EnumType.STRING)
    public DeliverableState state = DeliverableLife.LIFE.first();

    /** What exactly: sizes, formats, words; as the organiser asked for it. */
    public String spec = "";
    /** Where it lies; or empty. */
    public String link = "";

    /** The same to be made again: nobody has begun with it. */
    public Deliverable again() {
        var next = new Deliverable();
        next.title = title;
        next.owner = owner;
        next.note = note;
        next.spec = spec;
        next.sample = sample;
        return next;
    }

    @Override
    public DeliverableState state() {
        return state;
    }

    @Override
    protected void rest(DeliverableState to) {
        state = to;
    }
}
