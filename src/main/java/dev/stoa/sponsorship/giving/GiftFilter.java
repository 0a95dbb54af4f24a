package dev.stoa.sponsorship.giving;

import dev.stoa.site.Address;
import dev.stoa.site.Narrowing;
import dev.stoa.site.Narrowing.Order;
import dev.stoa.site.Narrowing.Part;
import dev.stoa.site.SearchText;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Country;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which gifts somebody wants to see: each part narrows, an empty one does not.
 *
 * @param words every word must be found in who got it, where or what
 * @param currency an ISO 4217 code: what has a sum in it
 */
public record GiftFilter(String words, String year, String kind, String country, String currency) {

    /** What a kind is found by. */
    private static final Map<String, String> KINDS = new ConcurrentHashMap<>();

    /** As sent: anything, also null. */
    public static GiftFilter typed(String q, String year, String kind, String country, String currency) {
        return new GiftFilter(
                SearchText.typed(q),
                year != null && year.matches("(19|20)\\d\\d") ? year : "",
                SearchText.typed(kind),
                SearchText.typed(country),
                SearchText.typed(currency));
    }

    /** The same without the year. */
    public GiftFilter inAllYears() {
        return new GiftFilter(words, "", kind, country, currency);
    }

    /** The state of the list is its address. */
    public Address address() {
        return Address.of("/transparency")
                .with("q", words)
                .with("year", year)
                .with("kind", kind)
                .with("country", country)
                .with("currency", currency);
    }

    public Narrowing<Gift> narrow(List<Gift> all) {
        return new Narrowing<>(
                all,
                gift -> words.isEmpty() || SearchText.finds(words, searchable(gift)),
                List.of(
                        new Part<>(
                                "year",
                                year,
                                Order.LATEST_FIRST,
                                gift -> Stream.of(Integer.toString(gift.year())),
                                Function.identity()),
                        new Part<>(
                                "kind",
                                kind,
                                Order.FREQUENT_FIRST,
                                gift -> Stream.of(gift.kind()),
                                Texts.of(GiftTexts.class)::kind),
                        new Part<>(
                                "country",
                                country,
                                Order.FREQUENT_FIRST,
                                gift -> Stream.ofNullable(gift.country()),
                                Country::countryName),
                        new Part<>(
                                "currency",
                                currency,
                                Order.FREQUENT_FIRST,
                                gift -> Stream.ofNullable(gift.money())
                                        .map(money -> money.currency().getCurrencyCode()),
                                Function.identity())),
                address());
    }

    /** In each language, so that the data beside a page have the same rows. */
    private static String searchable(Gift gift) {
        return SearchText.of(
                gift.to(),
                gift.place(),
                Country.inEachLanguage(gift.country()),
                gift.what(),
                KINDS.computeIfAbsent(gift.kind(), GiftFilter::inEachLanguage));
    }

    private static String inEachLanguage(String kind) {
        return Texts.inEach(GiftTexts.class).map(texts -> texts.kind(kind)).collect(Collectors.joining(" "));
    }
}
