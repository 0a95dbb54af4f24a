package dev.stoa.sponsorship.people;

import dev.stoa.sponsorship.benefit.NamedUse;
import jakarta.inject.Singleton;

/** Tickets are given by name. */
@Singleton
class NamedTickets implements NamedUse {

    @Override
    public long of(long benefit) {
        return Ticket.held(benefit);
    }
}
