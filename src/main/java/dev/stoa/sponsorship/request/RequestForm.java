package dev.stoa.sponsorship.request;

import dev.stoa.event.Edition;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Errors;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.Texts;
import dev.stoa.site.Typed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What somebody typed who asks for a sponsorship, or who writes it down for them, as typed. */
public class RequestForm {

    /** "conference" or "group": which of the two forms it is. */
    public String kind;

    /** Address or name of one that we list; empty for one that we do not. */
    @Size(max = 200, message = "{line.long200}") public String listed;

    @Size(max = 120, message = "{name.long120}") public String name;

    public String startsOn;
    public String endsOn;

    @Size(max = 80, message = "{city.long}") public String city;

    @Size(max = 80, message = "{country.long}") public String country;

    @NotBlank(message = "{request.audience.missing}") @Size(max = 1000, message = "{text.long1000}") public String audience;

    public String url;
    public String codeOfConduct;

    @Size(max = 2000, message = "{text.long2000}") public String links;

    /** Ids of {@link Need}. */
    public List<String> needs = List.of();

    public String amount;
    public String currency;

    @NotBlank(message = "{request.purpose.missing}") @Size(max = 4000, message = "{text.long4000}") public String details;

    @Size(max = 3000, message = "{text.long3000}") public String tiers;

    @NotBlank(message = "{asker.somebody.missing}") @Size(max = 80, message = "{name.long80}") public String yourName;

    public String email;
    public String version;

    /** Of the form itself, by which it is known when it is sent twice; empty where it is not for a new one. */
    public String once;

    record Reading(Asked asked, Errors errors) {}

    /** What was sent, or what an address says already; what is missing is empty. */
    static RequestForm of(MultivaluedMap<String, String> sent) {
        var form = new RequestForm();
        form.kind = "group".equals(sent.getFirst("kind")) ? "group" : "conference";
        form.listed = Typed.line(sent.getFirst("listed"));
        form.name = Typed.line(sent.getFirst("name"));
        form.startsOn = Typed.line(sent.getFirst("startsOn"));
        form.endsOn = Typed.line(sent.getFirst("endsOn"));
        form.city = Typed.line(sent.getFirst("city"));
        form.country = Typed.line(sent.getFirst("country"));
        form.audience = Typed.text(sent.getFirst("audience"));
        form.url = Typed.line(sent.getFirst("url"));
        form.codeOfConduct = Typed.line(sent.getFirst("codeOfConduct"));
        form.links = Typed.text(sent.getFirst("links"));
        form.needs = sent.getOrDefault("needs", List.of()).stream()
                .filter(Objects::nonNull)
                .flatMap(some -> Arrays.stream(some.split("[,;]")))
                .map(Typed::line)
                .filter(one -> !one.isEmpty())
                .limit(20)
                .toList();
        form.amount = Typed.line(sent.getFirst("amount"));
        form.currency = Typed.line(sent.getFirst("currency")).toUpperCase(Locale.ROOT);
        form.details = Typed.text(sent.getFirst("details"));
        form.tiers = Typed.text(sent.getFirst("tiers"));
        form.yourName = Typed.line(sent.getFirst("yourName"));
        form.email = Typed.line(sent.getFirst("email"));
        form.version = Typed.line(sent.getFirst("version"));
        form.once = Objects.toString(sent.getFirst("once"), "").matches("[\\w-]{43}") ? sent.getFirst("once") : "";
        return form;
    }

    static RequestForm of(SponsorshipRequest request) {
        var asked = request.asked;
        var form = new RequestForm();
        form.kind = asked.ofGroup() ? "group" : "conference";
        form.listed = asked.ofGroup()
                ? UserGroup.<UserGroup>findByIdOptional(asked.userGroup())
                        .map(group -> group.slug)
                        .orElse("")
                : asked.edition() == null
                        ? ""
                        : Edition.<Edition>findByIdOptional(asked.edition())
                                .map(edition -> edition.slug)
                                .orElse("");
        form.name = asked.name();
        form.startsOn = Objects.toString(asked.startsOn(), "");
        form.endsOn = Objects.toString(asked.endsOn(), "");
        form.city = Objects.toString(asked.city(), "");
        form.country = Objects.toString(asked.country(), "");
        form.audience = asked.audience();
        form.url = Objects.toString(asked.url(), "");
        form.codeOfConduct = Objects.toString(asked.codeOfConduct(), "");
        form.links = asked.links();
        form.needs = asked.needs().stream().map(Need::id).toList();
        form.amount = asked.amount() == null ? "" : asked.money().amount().toPlainString();
        form.currency = Objects.toString(asked.currency(), "");
        form.details = asked.details();
        form.tiers = Tier.forForm(asked.tiers());
        form.yourName = Objects.toString(asked.asker(), "");
        form.email = Objects.toString(asked.email(), "");
        form.version = Integer.toString(request.version);
        return form;
    }

    public boolean group() {
        return "group".equals(kind);
    }

    /** For the box of this need. */
    public boolean wants(String need) {
        return needs.stream()
                .anyMatch(one ->
                        Need.of(one).filter(known -> known.id().equals(need)).isPresent());
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /**
     * @param earliest the first day on which what is asked for may begin
     * @param mail whether an address is needed
     */
    Reading read(Validator validator, LocalDate earliest, boolean mail) {
        var errors = Errors.of(validator, this);
        var texts = Texts.of(AskTexts.class);
        if (email.isEmpty() ? mail : !Typed.isEmail(email)) {
            errors = errors.with(
                    "email",
                    email.isEmpty()
                            ? Texts.of(FormsTexts.class).needEmail()
                            : Texts.of(FormsTexts.class).noEmail());
        }
        var what = new WhatFor(this, errors, earliest);
        var wanted = new ArrayList<Need>();
        errors = what.errors();
        for (var typed : needs) {
            var need = Need.of(typed);
            need.ifPresent(wanted::add);
            if (need.isEmpty()) {
                errors = errors.with("needs", texts.chooseNeed());
            }
        }
        if (wanted.isEmpty()) {
            errors = errors.with("needs", texts.chooseNeeds());
        }
        var sums = new SumsAsked(this, wanted.contains(Need.CASH), errors);
        errors = sums.errors();
        for (var line : links.lines().toList()) {
            if (!line.isBlank() && !Typed.isAddress(line.strip())) {
                errors = errors.with("links", texts.oneAddressALine());
            }
        }
        return errors.none() ? new Reading(what.asked(wanted, sums), errors) : new Reading(null, errors);
    }
}
