package dev.stoa.sponsorship.approval;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one person can still say yes to, over many subjects of one sort: not to what they had a hand in, not to what they have said
 * yes to already, but also in the name of who is away. A list asks this once instead of {@link Approvals} for each of its rows.
 *
 * @param away for whom they decide today, those who asked first coming first
 * @param hands of each subject, who changed one of the fields that make the deal; its owner and author are told apart from this
 * @param spoken of each subject, who has said yes to it as it stands now, and for whom
 */
public record Ballot(Actor by, List<String> away, Map<Long, Set<String>> hands, Map<Long, Set<String>> spoken) {

    private static final String STANDING = """
            select distinct a.subject_id, a.actor, a.instead_of from approval a
            where a.subject = :subject and a.subject_id = any(:ids) and a.kind = 'APPROVED'
              and a.id > coalesce((select max(v.id) from approval v
                where v.subject = a.subject and v.subject_id = a.subject_id and v.kind = 'VOID'), 0)""";

    /** Whether this person could say yes to anything at all. One statement, and none for an approver. */
    public static boolean canDecide(Actor by, LocalDate day) {
        return by.is(Voice.APPROVER) || !Delegation.delegators(by.name(), day).isEmpty();
    }

    /** Three statements, however many subjects there are. @param deal the fields that make whoever changed them a hand in it */
    public static Ballot of(String subject, Collection<Long> ids, Collection<String> deal, Actor by, LocalDate day) {
        var away = Delegation.delegators(by.name(), day);
        if (ids.isEmpty() || !by.is(Voice.APPROVER) && away.isEmpty()) {
            return new Ballot(by, away, Map.of(), Map.of());
        }
        var spoken = new HashMap<Long, Set<String>>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = Approval.getEntityManager()
                .createNativeQuery(STANDING, Object[].class)
                .setParameter("subject", subject)
                .setParameter("ids", ids.toArray(Long[]::new))
                .getResultList();
        for (var row : rows) {
            var people = spoken.computeIfAbsent((Long) row[0], id -> new HashSet<>());
            people.add((String) row[1]);
            if (row[2] != null) {
                people.add((String) row[2]);
            }
        }
        return new Ballot(by, away, Change.authors(subject, ids, deal), spoken);
    }

    /** All who had a hand in it. */
    public Set<String> hands(long id, String owner, String author) {
        var all = new HashSet<>(hands.getOrDefault(id, Set.of()));
        all.addAll(List.of(owner, author));
        return all;
    }

    /** The voice in which they could still say yes to this one; empty where their yes would not count. */
    public Optional<Voice> voice(long id, String owner, String author) {
        var all = hands(id, owner, author);
        var said = spoken.getOrDefault(id, Set.of());
        if (all.contains(by.name()) || said.contains(by.name())) {
            return Optional.empty();
        }
        if (by.is(Voice.APPROVER)) {
            return Optional.of(new Voice(by, null));
        }
        var roles = new ArrayList<>(by.roles());
        roles.add(Voice.APPROVER);
        // The first who can lend a voice does, as when the yes is said.
        return away.stream()
                .filter(name -> !all.contains(name))
                .findFirst()
                .filter(name -> !said.contains(name))
                .map(name -> new Voice(new Actor(by.name(), Set.copyOf(roles)), name));
    }
}
