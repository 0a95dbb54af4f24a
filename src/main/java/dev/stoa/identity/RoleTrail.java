package dev.stoa.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Writes the trail in transactions of its own, so that the provider is never asked inside of one. */
@Singleton
class RoleTrail {

    @Inject
    Clock clock;

    @Transactional
    long asked(String by, String person, Role role, boolean granted) {
        var change = new RoleChange();
        change.changedAt = clock.instant();
        change.changedBy = by;
        change.person = person;
        change.role = role.id();
        change.granted = granted;
        change.persist();
        return change.id;
    }

    @Transactional
    void ended(long id, RoleChange.Outcome outcome) {
        RoleChange.<RoleChange>findById(id).outcome = outcome;
    }

    @Transactional
    List<RoleChange> newest(int count) {
        return RoleChange.newest(count);
    }
}
