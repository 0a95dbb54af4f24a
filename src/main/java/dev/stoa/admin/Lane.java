package dev.stoa.admin;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.SponsorshipRow;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.Sum;
import java.util.Arrays;
import java.util.List;

/** A column of the board: one state, how much stands in it in each currency, and its first cards. */
public record Lane(SponsorshipState state, long count, List<Money> sums, List<SponsorshipRow> cards) {

    static final int CARDS = 8;

    static List<Lane> all(List<Sum> sums, List<SponsorshipRow> cards) {
        return Arrays.stream(SponsorshipState.values())
                .filter(SponsorshipState.OPEN::contains)
                .map(state -> {
                    var own = sums.stream().filter(sum -> sum.state() == state).toList();
                    return new Lane(
                            state,
                            own.stream().mapToLong(Sum::count).sum(),
                            own.stream().map(Sum::money).toList(),
                            cards.stream().filter(card -> card.state() == state).toList());
                })
                .toList();
    }

    public String href() {
        return "/admin/sponsorships?state=" + state.slug();
    }

    public long more() {
        return count - cards.size();
    }
}
