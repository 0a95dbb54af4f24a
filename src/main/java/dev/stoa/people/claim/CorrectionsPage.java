package dev.stoa.people.claim;

import dev.stoa.people.claim.Correction.State;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What contributors proposed, in one state; by default what waits for an answer. */
record CorrectionsPage(State state, List<Facet> states, List<Correction> lines, Paging paging) {

    private static final int SIZE = 50;

    /** @param asked the state as sent, in any case */
    static CorrectionsPage of(Corrections corrections, String asked, String page) {
        var state = Arrays.stream(State.values())
                .filter(each -> each.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(State.OPEN);
        var counts = corrections.counts();
        var paging = Paging.of(address(state), page, counts.getOrDefault(state, 0L), SIZE);
        return new CorrectionsPage(
                state,
                Arrays.stream(State.values())
                        .map(each -> new Facet(
                                each.words(),
                                counts.getOrDefault(each, 0L),
                                address(each).toString(),
                                each == state))
                        .toList(),
                corrections.list(state, paging.offset(SIZE), SIZE),
                paging);
    }

    private static Address address(State state) {
        return Address.of("/admin/corrections").with("state", state.name().toLowerCase(Locale.ROOT));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
