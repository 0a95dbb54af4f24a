package dev.stoa.group.hosting;

import dev.stoa.site.Errors;
import dev.stoa.site.Money;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Typed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What staff typed about a venue, as typed. */
public class VenueForm {

    /** How the page calls each field. */
    static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "Name"),
            Map.entry("address", "Address"),
            Map.entry("city", "City"),
            Map.entry("zone", "Time zone"),
            Map.entry("opening", "Opening hours"),
            Map.entry("av", "Sound and picture"),
            Map.entry("access", "Accessibility"),
            Map.entry("foodCap", "Food, at most a head"),
            Map.entry("keeper", "Looked after by"),
            Map.entry("room", "Room"),
            Map.entry("closed", "Takes no guests"));

    @RestForm
    @NotBlank(message = "Say how the house is called.") @Size(max = 80, message = "A name has 80 characters at most.") public String name;

    @RestForm
    @NotBlank(message = "Say where people go: street and number.") @Size(max = 200, message = "An address has 200 characters at most.") public String address;

    @RestForm
    @NotBlank(message = "Say in which city it is.") @Size(max = 80, message = "A city has 80 characters at most.") public String city;

    @RestForm
    public String zone;

    @RestForm
    @Size(max = 500, message = "Opening hours have 500 characters at most.") public String opening;

    @RestForm
    @Size(max = 2000, message = "Keep it below 2,000 characters.") public String av;

    @RestForm
    @Size(max = 2000, message = "Keep it below 2,000 characters.") public String access;

    @RestForm
    public String foodCap;

    @RestForm
    public String currency;

    @RestForm
    @NotBlank(message = "Name the colleague who opens the door.") @Pattern(regexp = "|[A-Za-z0-9._@+-]{1,64}", message = "A user name has letters, digits and . _ @ + - only.") public String keeper;

    /** It takes no guests any more. */
    @RestForm
    public String closed;

    @RestForm
    public String version;

    record Reading(VenueTerms terms, Errors errors) {}

    static VenueForm blank(String keeper) {
        var form = new VenueForm();
        form.clean();
        form.opening = "Mon-Fri 08:00-22:00";
        form.currency = "EUR";
        form.keeper = keeper;
        return form;
    }

    static VenueForm of(Venue venue) {
        var form = new VenueForm();
        form.name = venue.name;
        form.address = venue.address;
        form.city = venue.city;
        form.zone = venue.zone;
        form.opening = venue.opening;
        form.av = venue.av;
        form.access = venue.access;
        var cap = venue.foodCap();
        form.foodCap = cap == null ? "" : cap.amount().toPlainString();
        form.currency = cap == null ? "EUR" : cap.currency().getCurrencyCode();
        form.keeper = venue.keeper;
        form.closed = venue.closed ? "yes" : null;
        form.version = Integer.toString(venue.version);
        return form;
    }

    Reading read(Validator validator) {
        clean();
        var errors = Errors.of(validator, this);
        if (!ZoneId.getAvailableZoneIds().contains(zone) || !zone.contains("/")) {
            errors = errors.with("zone", "Name the zone by continent and city, like Europe/Stockholm.");
        }
        try {
            OpeningHours.parse(opening);
        } catch (NotPossible wrong) {
            errors = errors.with("opening", wrong.getMessage());
        }
        Money cap = null;
        if (!foodCap.isEmpty()) {
            try {
                cap = Money.parse(foodCap, currency);
            } catch (Money.NotMoney wrong) {
                errors = errors.with("foodCap", wrong.getMessage());
            }
        }
        return errors.none()
                ? new Reading(
                        new VenueTerms(
                                name,
                                address,
                                city,
                                ZoneId.of(zone),
                                opening,
                                av,
                                access,
                                cap,
                                keeper,
                                "yes".equals(closed)),
                        errors)
                : new Reading(null, errors);
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private void clean() {
        name = Typed.line(name);
        address = Typed.line(address);
        city = Typed.line(city);
        zone = Typed.line(zone);
        opening = Typed.text(opening).replace("\r", "");
        av = Typed.text(av);
        access = Typed.text(access);
        foodCap = Typed.line(foodCap);
        currency = Typed.line(currency).toUpperCase(Locale.ROOT);
        keeper = Typed.line(keeper);
    }
}
