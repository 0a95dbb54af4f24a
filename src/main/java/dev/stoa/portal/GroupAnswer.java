package dev.stoa.portal;

import dev.stoa.site.Csv;
import dev.stoa.site.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One group as open data: what its page shows. As CSV it is what the company gave. */
record GroupAnswer(
        boolean complete,
        String group,
        String name,
        String status,
        String place,
        Double latitude,
        Double longitude,
        boolean online,
        List<String> topics,
        List<String> languages,
        String url,
        Map<String, String> links,
        String codeOfConduct,
        String logo,
        String contact,
        List<String> organisers,
        List<Status> history,
        List<Row> given)
        implements Table {

    record Status(Instant at, String status) {}

    /** Amount and currency (ISO 4217) are null where no money went. */
    record Row(String kind, LocalDate on, BigDecimal amount, String currency, String note) {}

    static GroupAnswer of(GroupPage page) {
        var links = new LinkedHashMap<String, String>();
        page.links().forEach(link -> links.put(link.label(), link.href()));
        return new GroupAnswer(
                true,
                page.slug(),
                page.name(),
                page.status().slug(),
                page.place(),
                page.position() == null ? null : page.position().latitude(),
                page.position() == null ? null : page.position().longitude(),
                page.virtual(),
                page.topics().stream().map(Link::label).toList(),
                page.languages().stream().map(Link::label).toList(),
                page.url(),
                links,
                page.conduct(),
                page.logo(),
                page.contact() == null ? null : page.contact().href(),
                page.organisers(),
                page.history().stream()
                        .map(step -> new Status(step.at(), step.status().slug()))
                        .toList(),
                page.given().years().stream()
                        .flatMap(year -> year.gifts().stream())
                        .map(gift -> new Row(
                                gift.id(),
                                gift.on(),
                                gift.money() == null ? null : gift.money().amount(),
                                gift.money() == null
                                        ? null
                                        : gift.money().currency().getCurrencyCode(),
                                gift.note()))
                        .toList());
    }

    @Override
    public Instant asOf() {
        return null;
    }

    @Override
    public long total() {
        return given.size();
    }

    @Override
    public String next() {
        return null;
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, given);
    }
}
