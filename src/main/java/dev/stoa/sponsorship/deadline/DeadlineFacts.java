package dev.stoa.sponsorship.deadline;

import dev.stoa.sponsorship.Sponsorship;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A deadline with all that says when it is. */
record DeadlineFacts(Deadline deadline, Sponsorship sponsorship, LocalDate signedOn, LocalDate paidOn) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    Optional<When.Moment> moment() {
        var edition = sponsorship.edition;
        return deadline.when()
                .moment(new When.Anchors(edition.startsOn, edition.endsOn, edition.zone, signedOn, paidOn));
    }

    Due due(String href, Instant now) {
        var moment = moment();
        return new Due(
                "deadline:" + deadline.id,
                sponsorship.id,
                sponsorship.title(),
                deadline.title,
                href,
                deadline.owner,
                deadline.backup.isEmpty() ? sponsorship.owner : deadline.backup,
                moment.map(When.Moment::day).orElse(null),
                moment.map(When.Moment::at).orElse(null),
                deadline.clocks.zone(sponsorship.edition.zone),
                deadline.askAgainOn,
                moment.map(this::says).orElseGet(this::waits),
                cost(moment.map(When.Moment::at).orElse(null), now));
    }

    /** "Thursday 12 November 2026, 17:00 Europe/Stockholm, 6 weeks before the first day of the event". */
    private String says(When.Moment moment) {
        var time = moment.time() == null ? "end of the day" : moment.time().toString();
        var clocks = deadline.clocks == Clocks.ANYWHERE_ON_EARTH
                ? "Anywhere on Earth"
                : moment.zone().getId();
        var how = deadline.basis == Basis.DAY ? "" : ", " + deadline.when().words();
        return DAY.format(moment.day()) + ", " + time + " " + ("Z".equals(clocks) ? "UTC" : clocks) + how;
    }

    private String waits() {
        return deadline.basis == Basis.UNKNOWN || deadline.basis == Basis.DAY
                ? "nobody has said the day yet"
                : deadline.when().words() + ", which is not there yet";
    }

    private String cost(Instant at, Instant now) {
        return deadline.lateCost()
                .map(cost -> at == null
                        ? "being late costs " + cost.words()
                        : cost.soFar(at, now)
                                .map(sum -> "being late has cost " + sum
                                        + (cost.per() == LateCost.Per.ONCE ? "" : " so far, " + cost.words()))
                                .orElse("being late costs " + cost.words()))
                .orElse("");
    }
}
