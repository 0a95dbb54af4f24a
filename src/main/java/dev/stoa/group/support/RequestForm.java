package dev.stoa.group.support;

import dev.stoa.group.hosting.Venue;
import dev.stoa.site.Errors;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.Money;
import dev.stoa.site.Texts;
import dev.stoa.site.Typed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a visitor typed who asks for a grant or for a room, as typed. */
public class RequestForm {

    private static final int MOST_HEADS = 20_000;

    /** "hosting" or "grant": which of the two forms it is. */
    public String kind;

    @NotBlank(message = "{request.group.missing}") @Size(max = 120, message = "{request.group.long}") public String group;

    @NotBlank(message = "{asker.name.missing}") @Size(max = 80, message = "{name.long80}") public String yourName;

    @NotBlank(message = "{asker.email.missing}") public String email;

    @NotBlank(message = "{request.purpose.missing}") @Size(max = 4000, message = "{text.long4000}") public String purpose;

    public String what;
    public String amount;
    public String currency;

    public String venue;
    public String date;
    public String time;
    public String minutes;
    public String heads;

    @Size(max = 1000, message = "{text.long1000}") public String food;

    @Size(max = 1000, message = "{text.long1000}") public String av;

    @Size(max = 1000, message = "{text.long1000}") public String access;

    record Reading(Asked asked, Errors errors) {}

    /** What was sent, or what an address says already; what is missing is empty. */
    static RequestForm of(MultivaluedMap<String, String> sent) {
        var form = new RequestForm();
        form.kind = "hosting".equals(sent.getFirst("kind")) ? "hosting" : "grant";
        form.group = Typed.line(sent.getFirst("group"));
        form.yourName = Typed.line(sent.getFirst("yourName"));
        form.email = Typed.line(sent.getFirst("email"));
        form.purpose = Typed.text(sent.getFirst("purpose"));
        form.what = Typed.line(sent.getFirst("what"));
        form.amount = Typed.line(sent.getFirst("amount"));
        form.currency = Typed.line(sent.getFirst("currency")).toUpperCase(Locale.ROOT);
        form.venue = Typed.line(sent.getFirst("venue"));
        form.date = Typed.line(sent.getFirst("date"));
        form.time = Typed.line(sent.getFirst("time"));
        form.minutes = Typed.line(sent.getFirst("minutes"));
        form.heads = Typed.line(sent.getFirst("heads"));
        form.food = Typed.text(sent.getFirst("food"));
        form.av = Typed.text(sent.getFirst("av"));
        form.access = Typed.text(sent.getFirst("access"));
        return form;
    }

    public boolean hosting() {
        return "hosting".equals(kind);
    }

    Reading read(Validator validator, Instant now) {
        var errors = Errors.of(validator, this);
        if (!email.isEmpty() && !Typed.isEmail(email)) {
            errors = errors.with("email", Texts.of(FormsTexts.class).noEmail());
        }
        return hosting() ? readHosting(errors, now) : readGrant(errors);
    }

    private Reading readGrant(Errors found) {
        var errors = found;
        var wanted = Wanted.of(what).filter(one -> !one.hosting());
        if (wanted.isEmpty()) {
            errors = errors.with("what", texts().chooseWhat());
        }
        Money money = null;
        if (wanted.filter(Wanted.MONEY::equals).isPresent() || !amount.isEmpty()) {
            try {
                money = Money.parse(amount, currency);
                if (money.amount().signum() == 0) {
                    errors = errors.with("amount", texts().sayHowMuch());
                }
            } catch (Money.NotMoney wrong) {
                errors = errors.with(
                        Money.isCurrency(currency) ? "amount" : "currency",
                        amount.isEmpty() ? texts().sayHowMuchDigits() : wrong.getMessage());
            }
        }
        return errors.none()
                ? new Reading(asked(wanted.orElseThrow(), money, null), errors)
                : new Reading(null, errors);
    }

    private Reading readHosting(Errors found, Instant now) {
        var wished = venue.isEmpty()
                ? null
                : Venue.bySlug(venue).filter(one -> !one.closed).orElse(null);
        var when = new MeetingTime(
                found, date, time, minutes, now.atOffset(ZoneOffset.UTC).toLocalDate());
        var errors = when.errors();
        if (!venue.isEmpty() && wished == null) {
            errors = errors.with("venue", texts().chooseVenue());
        }
        if (people() < 1 || people() > MOST_HEADS) {
            errors = errors.with("heads", texts().sayHeads());
        }
        return errors.none()
                ? new Reading(
                        asked(
                                Wanted.HOSTING,
                                null,
                                new Asked.Meeting(
                                        wished == null ? null : wished.id,
                                        when.starts(),
                                        when.length(),
                                        people(),
                                        food,
                                        av,
                                        access)),
                        errors)
                : new Reading(null, errors);
    }

    private static SupportTexts texts() {
        return Texts.of(SupportTexts.class);
    }

    private int people() {
        return heads.matches("\\d{1,6}") ? Integer.parseInt(heads) : 0;
    }

    private Asked asked(Wanted wanted, Money money, Asked.Meeting meeting) {
        var listed = SupportQueries.group(group);
        return new Asked(
                wanted,
                listed.map(one -> one.id).orElse(null),
                listed.map(one -> one.name).orElse(group),
                yourName,
                email,
                purpose,
                money == null ? null : money.amount(),
                money == null ? null : money.currency().getCurrencyCode(),
                meeting);
    }
}
