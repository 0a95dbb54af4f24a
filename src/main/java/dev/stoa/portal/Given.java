package dev.stoa.portal;

import dev.stoa.group.GroupSupport;
import dev.stoa.group.SupportKind;
import dev.stoa.site.Money;
import dev.stoa.site.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the company gave a group, as far as visitors may read it: year by year, latest first. Currencies are never added.
 *
 * @param sums over all years, by currency
 */
public record Given(List<Year> years, List<Money> sums) {

    /** @param money null where none went */
    public record Gift(String id, String kind, LocalDate on, Money money, String note) {}

    public record Year(int year, List<Money> sums, List<Gift> gifts) {}

    /** One statement. */
    static Given to(long group) {
        var shown =
                GroupSupport.of(group).stream().filter(support -> support.shown).toList();
        var byYear = shown.stream()
                .map(support -> new Gift(
                        support.kind.id(), label(support.kind), support.givenOn, support.money(), support.note))
                .collect(Collectors.groupingBy(
                        gift -> gift.on().getYear(),
                        () -> new TreeMap<Integer, List<Gift>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        return new Given(
                byYear.entrySet().stream()
                        .map(year -> new Year(
                                year.getKey(), sums(year.getValue().stream().map(Gift::money)), year.getValue()))
                        .toList(),
                sums(shown.stream().map(GroupSupport::money)));
    }

    private static String label(SupportKind kind) {
        var texts = Texts.of(GroupTexts.class);
        return switch (kind) {
            case GRANT -> texts.grant();
            case HOSTED_MEETUP -> texts.hostedMeetup();
            case TALK -> texts.talk();
            case SWAG -> texts.swag();
            case FOOD -> texts.food();
        };
    }

    private static List<Money> sums(Stream<Money> all) {
        var sums = new TreeMap<String, Money>();
        all.filter(Objects::nonNull)
                .forEach(money -> sums.merge(money.currency().getCurrencyCode(), money, Money::plus));
        return List.copyOf(sums.values());
    }

    public boolean nothing() {
        return years.isEmpty();
    }
}
