package dev.stoa.group;

import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
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

    /** @param form with clean fields */
    static GroupReading of(GroupForm form, Validator validator) {
        var errors = Errors.of(validator, form);
        for (var address : form.addresses().entrySet()) {
            if (!address.getValue().isEmpty() && !Typed.isAddress(address.getValue())) {
                errors = errors.with(address.getKey(), texts().wholeAddress());
            }
        }
        errors = contact(form, lists(form, errors));
        if (!form.position.isEmpty() && GeoPoint.parse(form.position).isEmpty()) {
            errors = errors.with("position", texts().writePosition());
        }
        return new GroupReading(errors.none() ? terms(form) : null, errors);
    }

    /** In lower case, as topics are compared. */
    static List<String> topics(String typed) {
        return Typed.list(typed.toLowerCase(Locale.ROOT));
    }

    private static ProposalTexts texts() {
        return Texts.of(ProposalTexts.class);
    }

    private static Errors contact(GroupForm form, Errors errors) {
        if ("yes".equals(form.contactPublic) && form.contact.isEmpty()) {
            return errors.with("contact", texts().giveContact());
        }
        return form.contact.isEmpty() || Typed.isEmail(form.contact) || Typed.isAddress(form.contact)
                ? errors
                : errors.with("contact", texts().noContact());
    }

    private static Errors lists(GroupForm form, Errors before) {
        var errors = before;
        var about = topics(form.topics);
        if (about.size() > MOST_TOPICS || about.stream().anyMatch(topic -> topic.length() > LONGEST_TOPIC)) {
            errors = errors.with("topics", texts().twelveTopics());
        }
        for (var typed : Typed.list(form.languages)) {
            if (Languages.tag(typed).isEmpty()) {
                errors = errors.with("languages", texts().noLanguage(typed));
            }
        }
        return languages(form).size() <= MOST_LANGUAGES ? errors : errors.with("languages", texts().sixLanguages());
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
