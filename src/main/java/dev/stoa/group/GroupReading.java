package dev.stoa.group;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import dev.stoa.site.geo.Gazetteer;
import dev.stoa.site.geo.GeoPoint;
import jakarta.validation.Validator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@link GroupForm}, checked: the terms, or null and what is wrong. */
record GroupReading(GroupTerms terms, Errors errors) {

    private static final int MOST_TOPICS = 12;
    private static final int LONGEST_TOPIC = 40;
    private static final int MOST_LANGUAGES = 6;

    private static final String NO_ADDRESS =
            "Write the whole address, like https://example.org/, 500 characters at most.";

    /** @param form with clean fields */
    static GroupReading of(GroupForm form, Validator validator) {
        var errors = Errors.of(validator, form);
        for (var address : form.addresses().entrySet()) {
            if (!address.getValue().isEmpty() && !Typed.isAddress(address.getValue())) {
                errors = errors.with(address.getKey(), NO_ADDRESS);
            }
        }
        errors = contact(form, lists(form, errors));
        if (!form.position.isEmpty() && GeoPoint.parse(form.position).isEmpty()) {
            errors = errors.with(
                    "position", "Write degrees north and east, like 59.33, 18.07; south and west are negative.");
        }
        return new GroupReading(errors.none() ? terms(form) : null, errors);
    }

    /** In lower case, as topics are compared. */
    static List<String> topics(String typed) {
        return Typed.list(typed.toLowerCase(Locale.ROOT));
    }

    private static Errors contact(GroupForm form, Errors errors) {
        if ("yes".equals(form.contactPublic) && form.contact.isEmpty()) {
            return errors.with("contact", "Give the contact that visitors shall see, or take the tick away.");
        }
        return form.contact.isEmpty() || Typed.isEmail(form.contact) || Typed.isAddress(form.contact)
                ? errors
                : errors.with("contact", "Give an e-mail address, or the address of a page that begins with https://.");
    }

    private static Errors lists(GroupForm form, Errors before) {
        var errors = before;
        var about = topics(form.topics);
        if (about.size() > MOST_TOPICS || about.stream().anyMatch(topic -> topic.length() > LONGEST_TOPIC)) {
            errors =
                    errors.with("topics", "Twelve topics at most, of 40 characters at most, with commas between them.");
        }
        for (var typed : Typed.list(form.languages)) {
            if (Languages.tag(typed).isEmpty()) {
                errors = errors.with(
                        "languages",
                        "“" + typed + "” is no language code. Write sv, en or pt-BR, with commas between.");
            }
        }
        return languages(form).size() <= MOST_LANGUAGES
                ? errors
                : errors.with("languages", "Six languages at most: those that are spoken at the meetings.");
    }

    private static List<String> languages(GroupForm form) {
        return Typed.list(form.languages).stream()
                .flatMap(typed -> Languages.tag(typed).stream())
                .distinct()
                .toList();
    }

    private static GroupTerms terms(GroupForm form) {
        boolean online = "yes".equals(form.virtual);
        return new GroupTerms(
                form.name,
                form.url,
                Typed.orNull(form.city),
                form.country,
                online ? null : position(form),
                online,
                topics(form.topics),
                languages(form),
                form.description,
                Typed.orNull(form.codeOfConductUrl),
                Typed.orNull(form.logoUrl),
                Typed.orNull(form.contact),
                "yes".equals(form.contactPublic),
                links(form));
    }

    /** As typed, else as the city's name says; null where neither does. */
    private static GeoPoint position(GroupForm form) {
        return GeoPoint.parse(form.position)
                .or(() -> Gazetteer.CITIES
                        .find(form.city, form.country)
                        .map(found -> found.place().point()))
                .orElse(null);
    }

    private static Map<LinkKind, String> links(GroupForm form) {
        var links = new EnumMap<LinkKind, String>(LinkKind.class);
        var typed = form.addresses();
        for (var kind : LinkKind.values()) {
            if (!typed.get(kind.id()).isEmpty()) {
                links.put(kind, typed.get(kind.id()));
            }
        }
        return links;
    }
}
