package dev.stoa.group;

import dev.stoa.site.Typed;
import dev.stoa.site.geo.Country;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody typed about a group, as typed. */
public class GroupForm {

    /** How pages call each field. */
    static final Map<String, String> LABELS = labels();

    @RestForm
    @NotBlank(message = "{group.name.missing}") @Size(max = 120, message = "{name.long120}") public String name;

    @RestForm
    @NotBlank(message = "{group.url.missing}") public String url;

    @RestForm
    @Size(max = 80, message = "{city.long}") public String city;

    @RestForm
    @NotBlank(message = "{group.country.missing}") @Size(max = 80, message = "{country.long}") public String country;

    @RestForm
    public String position;

    @RestForm
    public String virtual;

    @RestForm
    public String topics;

    @RestForm
    public String languages;

    @RestForm
    @Size(max = 8000, message = "{text.long8000}") public String description;

    @RestForm
    public String codeOfConductUrl;

    @RestForm
    public String logoUrl;

    @RestForm
    public String contact;

    @RestForm
    public String contactPublic;

    @RestForm
    public String chat;

    @RestForm
    public String code;

    @RestForm
    public String video;

    @RestForm
    public String social;

    @RestForm
    public String calendar;

    @RestForm
    public String version;

    static GroupForm of(UserGroup group) {
        var terms = group.terms();
        var form = new GroupForm();
        form.name = terms.name();
        form.url = terms.url();
        form.city = terms.city();
        form.country = terms.country();
        form.position =
                group.latitude == null ? "" : String.format(Locale.ROOT, "%.5f, %.5f", group.latitude, group.longitude);
        form.virtual = terms.virtual() ? "yes" : null;
        form.topics = String.join(", ", terms.topics());
        form.languages = String.join(", ", terms.languages());
        form.description = terms.description();
        form.codeOfConductUrl = terms.codeOfConductUrl();
        form.logoUrl = terms.logoUrl();
        form.contact = terms.contact();
        form.contactPublic = terms.contactPublic() ? "yes" : null;
        form.chat = terms.links().get(LinkKind.CHAT);
        form.code = terms.links().get(LinkKind.CODE);
        form.video = terms.links().get(LinkKind.VIDEO);
        form.social = terms.links().get(LinkKind.SOCIAL);
        form.calendar = terms.links().get(LinkKind.CALENDAR);
        form.version = Integer.toString(group.version);
        return form;
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    GroupReading read(Validator validator) {
        clean();
        return GroupReading.of(this, validator);
    }

    /** What stands in each field, by its name; empty where nothing does. */
    Map<String, String> byField() {
        clean();
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("city", city);
        fields.put("country", country);
        fields.put("position", position);
        fields.put("virtual", "yes".equals(virtual) ? "yes" : "no");
        fields.put("topics", topics);
        fields.put("languages", languages);
        fields.put("description", description);
        fields.put("contact", contact);
        fields.put("contactPublic", "yes".equals(contactPublic) ? "yes" : "no");
        fields.putAll(addresses());
        return fields;
    }

    /** All fields that hold an address, by name. */
    Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("url", url);
        addresses.put("chat", chat);
        addresses.put("code", code);
        addresses.put("video", video);
        addresses.put("social", social);
        addresses.put("calendar", calendar);
        addresses.put("codeOfConductUrl", codeOfConductUrl);
        addresses.put("logoUrl", logoUrl);
        return addresses;
    }

    void clean() {
        name = Typed.line(name);
        url = Typed.line(url);
        city = Typed.line(city);
        country = Country.named(Typed.line(country));
        position = Typed.line(position);
        topics = Typed.line(topics);
        languages = Typed.line(languages);
        description = Typed.text(description);
        codeOfConductUrl = Typed.line(codeOfConductUrl);
        logoUrl = Typed.line(logoUrl);
        contact = Typed.line(contact);
        chat = Typed.line(chat);
        code = Typed.line(code);
        video = Typed.line(video);
        social = Typed.line(social);
        calendar = Typed.line(calendar);
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", "Name");
        labels.put("url", "Website");
        labels.put("city", "City");
        labels.put("country", "Country");
        labels.put("position", "Position");
        labels.put("virtual", "Meets online only");
        labels.put("topics", "Topics");
        labels.put("languages", "Languages");
        labels.put("description", "Description");
        labels.put("codeOfConductUrl", "Code of conduct");
        labels.put("logoUrl", "Logo");
        labels.put("contact", "Contact");
        labels.put("contactPublic", "Contact shown to visitors");
        labels.putAll(
                java.util.Arrays.stream(LinkKind.values()).collect(Collectors.toMap(LinkKind::id, LinkKind::label)));
        labels.put("organiser", "Organiser");
        labels.put("support", "Given");
        return labels;
    }
}
