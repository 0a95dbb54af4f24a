package dev.stoa.sponsorship.desk;

import dev.stoa.workflow.Actor;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Sponsorships with the moves that this person may make; a year among the words is the year of the conference. */
@Singleton
@Priority(100)
class SponsorshipFinder implements Finder {

    @Inject
    DeskQueries queries;

    @Inject
    Clock clock;

    @Override
    public String heading() {
        return "Sponsorships";
    }

    @Override
    public List<Found> find(String words, Actor actor, int most) {
        var address = new DeskAddress();
        address.q = words.replaceAll("\\b[12]\\d{3}\\b", " ");
        address.year = words.replaceAll("(?s).*?\\b([12]\\d{3})\\b.*", "$1");
        var rows = queries.rows(DeskFilter.of(address), 0, most);
        var offers = Offers.of(rows, actor, LocalDate.now(clock));
        return rows.stream()
                .map(row -> new Found(
                        row.title(),
                        row.href(),
                        "%s, %s · %s · %s"
                                .formatted(row.tier(), row.money(), row.state().label(), row.owner()),
                        offers.of(row).stream()
                                .map(offer -> new Do(
                                        offer.label(),
                                        row.href() + "/moves",
                                        row.version(),
                                        offer.to(),
                                        offer.reason()))
                                .toList()))
                .toList();
    }
}
