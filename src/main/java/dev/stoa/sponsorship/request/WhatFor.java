package dev.stoa.sponsorship.request;

import dev.stoa.event.Edition;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
import dev.stoa.site.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which conference or group a form is for: one that we list, or one that it describes. */
final class WhatFor {

    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final RequestForm form;
    private Errors errors;
    private Edition edition;
    private UserGroup group;
    private LocalDate first;
    private LocalDate last;

    WhatFor(RequestForm form, Errors found, LocalDate earliest) {
        this.form = form;
        errors = found;
        if (form.group()) {
            findGroup();
        } else {
            findEdition();
        }
        readDays(earliest);
        address("url", form.url);
        address("codeOfConduct", form.codeOfConduct);
    }

    private static AskTexts texts() {
        return Texts.of(AskTexts.class);
    }

    private void findEdition() {
        if (form.listed.isEmpty()) {
            need("name", form.name, texts().chooseConference());
            need("startsOn", form.startsOn, texts().sayFirstDay());
            need("url", form.url, texts().sayWebsite());
            if (!form.city.isEmpty() && form.country.isEmpty()) {
                errors = errors.with("country", texts().sayCountry());
            }
            return;
        }
        edition = edition(form.listed).orElse(null);
        if (edition == null) {
            errors = errors.with("listed", texts().noSuchConference());
        }
    }

    private void findGroup() {
        var found = UserGroup.<UserGroup>find(
                        "status in ?1 and (slug = lower(?2) or lower(name) = lower(?2)) order by id",
                        GroupStatus.SHOWN,
                        form.listed)
                .page(0, 2)
                .list();
        if (found.size() == 1) {
            group = found.getFirst();
        } else {
            errors = errors.with("listed", form.listed.isEmpty() ? texts().chooseGroup() : texts().noSuchGroup());
        }
    }

    /** By its address, else the latest of that name. */
    private static Optional<Edition> edition(String typed) {
        return Edition.<Edition>find(
                        "from Edition e where e.state <> DRAFT and (e.slug = lower(?1) or lower(e.name) = lower(?1))"
                                + " order by case when e.slug = lower(?1) then 0 else 1 end, e.startsOn desc, e.id",
                        typed)
                .firstResultOptional();
    }

    private void readDays(LocalDate earliest) {
        first = day("startsOn", form.startsOn);
        last = day("endsOn", form.endsOn);
        if (edition != null) {
            first = first == null ? edition.startsOn : first;
            last = last == null ? edition.endsOn : last;
        }
        if (last == null) {
            last = first;
        }
        if (first == null && last != null) {
            errors = errors.with("startsOn", texts().sayBeginning());
        } else if (first != null && last.isBefore(first)) {
            errors = errors.with("endsOn", texts().lastBeforeFirst());
        } else if (first != null && last.isAfter(first.plusDays(60))) {
            errors = errors.with("endsOn", texts().twoMonths());
        }
        if (first != null && first.isBefore(earliest)) {
            errors = errors.with(form.startsOn.isEmpty() ? "listed" : "startsOn", texts().dayOver());
        } else if (first != null && first.isAfter(LATEST)) {
            errors = errors.with("startsOn", texts().tooFar());
        }
    }

    private LocalDate day(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        var day = dev.stoa.sponsorship.money.Typed.day(typed);
        if (day.isEmpty()) {
            errors = errors.with(field, texts().writeDay());
        }
        return day.orElse(null);
    }

    private void need(String field, String typed, String sentence) {
        if (typed.isEmpty()) {
            errors = errors.with(field, sentence);
        }
    }

    private void address(String field, String typed) {
        if (!typed.isEmpty() && !Typed.isAddress(typed)) {
            errors = errors.with(field, texts().noAddress());
        }
    }

    Errors errors() {
        return errors;
    }

    /** What one typed, and where that is nothing, what we know. */
    Asked asked(List<Need> wanted, SumsAsked sums) {
        return new Asked(
                edition == null ? null : edition.id,
                group == null ? null : group.id,
                edition != null ? edition.name : group != null ? group.name : form.name,
                first,
                last,
                or(form.city, known(one -> one.city, one -> one.city)),
                or(form.country, known(one -> one.country, one -> one.country)),
                form.audience,
                or(form.url, known(one -> one.url, one -> one.url)),
                or(form.codeOfConduct, known(one -> one.codeOfConductUrl, one -> one.codeOfConductUrl)),
                form.links
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")),
                Need.kept(wanted),
                sums.money() == null ? null : sums.money().amount(),
                sums.currency(form.currency),
                form.details,
                sums.tiers(),
                form.yourName,
                Typed.orNull(form.email));
    }

    private String known(Function<Edition, String> ofEdition, Function<UserGroup, String> ofGroup) {
        return edition != null ? ofEdition.apply(edition) : group != null ? ofGroup.apply(group) : null;
    }

    private static String or(String typed, String known) {
        return typed.isEmpty() ? known : typed;
    }
}
