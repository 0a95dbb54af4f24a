package dev.stoa.group.support;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.site.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;

/** The report on a request as staff typed it: who came, what was given, and what visitors read of it. */
public class ReportForm {

    private static final int LONGEST_NOTE = 300;

    @RestForm
    public String attendance;

    @RestForm
    public String day;

    @RestForm
    public String givenAmount;

    @RestForm
    public String givenCurrency;

    @RestForm
    public String note;

    @RestForm
    public String visible;

    @RestForm
    public String version;

    /**
     * Checked input.
     *
     * @param attendance null for a grant
     * @param money null where none went
     */
    record Report(Integer attendance, LocalDate day, Money money, String note, boolean shown) {}

    record Reading(Report report, Errors errors) {}

    static ReportForm blank(SupportRequest request, LocalDate today) {
        var form = new ReportForm();
        form.attendance = "";
        form.day = request.hold == null
                ? today.toString()
                : request.hold
                        .startsAt
                        .atZone(request.hold.room.venue.zone())
                        .toLocalDate()
                        .toString();
        form.givenAmount =
                request.money() == null ? "" : request.money().amount().toPlainString();
        form.givenCurrency =
                request.money() == null ? "" : request.money().currency().getCurrencyCode();
        form.note = "";
        form.visible = "yes";
        return form;
    }

    /** @param today the last day on which something can have been given */
    Reading read(boolean hosting, LocalDate today) {
        attendance = Typed.line(attendance);
        day = Typed.line(day);
        givenAmount = Typed.line(givenAmount);
        givenCurrency = Typed.line(givenCurrency).toUpperCase(Locale.ROOT);
        note = Typed.line(note);
        var errors = Errors.NONE;
        if (hosting && !attendance.matches("\\d{1,5}")) {
            errors = errors.with("attendance", "Say how many came, as digits.");
        }
        LocalDate on = null;
        try {
            on = LocalDate.parse(day);
            if (on.isAfter(today)) {
                errors = errors.with("day", "That day is still to come: report on it when it was.");
            }
        } catch (DateTimeException noDay) {
            errors = errors.with("day", "Write a day such as 2026-01-31.");
        }
        Money money = null;
        if (!givenAmount.isEmpty()) {
            try {
                money = Money.parse(givenAmount, givenCurrency);
            } catch (Money.NotMoney wrong) {
                errors = errors.with(
                        Money.isCurrency(givenCurrency) ? "givenAmount" : "givenCurrency", wrong.getMessage());
            }
        }
        if (note.length() > LONGEST_NOTE) {
            errors = errors.with("note", "A note has " + LONGEST_NOTE + " characters at most.");
        }
        return new Reading(
                errors.none()
                        ? new Report(
                                hosting ? Integer.valueOf(attendance) : null, on, money, note, "yes".equals(visible))
                        : null,
                errors);
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
