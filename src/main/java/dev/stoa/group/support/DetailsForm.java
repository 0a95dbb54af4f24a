package dev.stoa.group.support;

import dev.stoa.group.UserGroup;
import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.site.Typed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** What staff typed about a request: who looks after it, which group it is, and what exactly is asked for. */
public class DetailsForm {

    /** How the page calls each field. */
    static final Map<String, String> LABELS = Map.of(
            "owner", "Looked after by",
            "group", "Group",
            "amount", "Amount",
            "when", "When",
            "heads", "People",
            "room", "Room",
            "food", "Food",
            "outcome", "Report");

    @RestForm
    public String owner;

    /** Slug or name of one that we list; empty for one that we do not. */
    @RestForm
    public String group;

    @RestForm
    public String amount;

    @RestForm
    public String currency;

    @RestForm
    public String date;

    @RestForm
    public String time;

    @RestForm
    public String minutes;

    @RestForm
    public String heads;

    @RestForm
    public String version;

    /**
     * Checked input.
     *
     * @param group null where we do not list it
     * @param money null where none is asked for
     * @param starts null for a grant
     */
    record Terms(String owner, UserGroup group, Money money, LocalDateTime starts, int minutes, int heads) {

        static Terms of(SupportRequest request) {
            return new Terms(
                    request.owner,
                    request.group,
                    request.money(),
                    request.startsLocal,
                    request.minutes == null ? 0 : request.minutes,
                    request.heads == null ? 0 : request.heads);
        }

        /** The values by the names that the trail uses. */
        Map<String, String> byField() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("owner", owner);
            fields.put("group", group == null ? null : group.slug);
            fields.put("amount", money == null ? null : money.toString());
            fields.put(
                    "when",
                    starts == null
                            ? null
                            : starts.toLocalDate() + " " + starts.toLocalTime() + ", " + minutes + " minutes");
            fields.put("heads", heads == 0 ? null : Integer.toString(heads));
            return fields;
        }

        /** It is for the same time and as many people: a room that is held fits still. */
        boolean sameMeeting(Terms other) {
            return java.util.Objects.equals(starts, other.starts) && minutes == other.minutes && heads <= other.heads;
        }
    }

    record Reading(Terms terms, Errors errors) {}

    static DetailsForm of(SupportRequest request) {
        var form = new DetailsForm();
        form.owner = request.owner;
        form.group = request.group == null ? "" : request.group.slug;
        form.amount = request.money() == null ? "" : request.money().amount().toPlainString();
        form.currency =
                request.money() == null ? "" : request.money().currency().getCurrencyCode();
        if (request.startsLocal != null) {
            form.date = request.startsLocal.toLocalDate().toString();
            form.time = request.startsLocal.toLocalTime().toString();
            form.minutes = request.minutes.toString();
            form.heads = request.heads.toString();
        }
        form.version = Integer.toString(request.version);
        return form;
    }

    Reading read(SupportRequest request, Instant now) {
        clean();
        var errors = Errors.NONE;
        if (!owner.matches("|[A-Za-z0-9._@+-]{1,64}")) {
            errors = errors.with("owner", "A user name has letters, digits and . _ @ + - only.");
        } else if (owner.isEmpty() && request.owner != null) {
            errors = errors.with("owner", "Somebody has to look after it: name who.");
        }
        var listed = group.isEmpty() ? java.util.Optional.<UserGroup>empty() : SupportQueries.group(group);
        if (!group.isEmpty() && listed.isEmpty()) {
            errors = errors.with("group", "No group has this address or name, or several have. Copy it from its page.");
        }
        Money money = null;
        if (!amount.isEmpty()) {
            try {
                money = Money.parse(amount, currency);
            } catch (Money.NotMoney wrong) {
                errors = errors.with(Money.isCurrency(currency) ? "amount" : "currency", wrong.getMessage());
            }
        }
        if (!request.wanted.hosting()) {
            return done(errors, new Terms(Typed.orNull(owner), listed.orElse(null), money, null, 0, 0));
        }
        // What is over may stay as it is.
        var earliest = request.startsLocal.toLocalDate();
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        var when = new MeetingTime(errors, date, time, minutes, earliest.isBefore(today) ? earliest : today);
        errors = when.errors();
        int people = heads.matches("\\d{1,5}") ? Integer.parseInt(heads) : 0;
        if (people < 1 || people > 20_000) {
            errors = errors.with("heads", "Say how many people are expected, as digits.");
        }
        return errors.none()
                ? done(
                        errors,
                        new Terms(
                                Typed.orNull(owner), listed.orElse(null), money, when.starts(), when.length(), people))
                : new Reading(null, errors);
    }

    private static Reading done(Errors errors, Terms terms) {
        return new Reading(errors.none() ? terms : null, errors);
    }

    /** A field in which what was typed differs from what is stored by now. */
    public record Difference(String label, String yours, String stored) {}

    List<Difference> differences(DetailsForm stored) {
        return Stream.of(
                        new Difference("Looked after by", owner, text(stored.owner)),
                        new Difference("Group", group, text(stored.group)),
                        new Difference("Amount", amount, text(stored.amount)),
                        new Difference("Day", date, text(stored.date)),
                        new Difference("From", time, text(stored.time)),
                        new Difference("Minutes", minutes, text(stored.minutes)),
                        new Difference("People", heads, text(stored.heads)))
                .filter(both -> !both.yours().equals(both.stored()))
                .toList();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private void clean() {
        owner = Typed.line(owner);
        group = Typed.line(group);
        amount = Typed.line(amount);
        currency = Typed.line(currency).toUpperCase(Locale.ROOT);
        date = Typed.line(date);
        time = Typed.line(time);
        minutes = Typed.line(minutes);
        heads = Typed.line(heads);
    }
}
