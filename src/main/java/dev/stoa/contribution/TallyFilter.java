package dev.stoa.contribution;

import dev.stoa.site.Address;
import dev.stoa.site.ParameterTexts;
import dev.stoa.site.Parameters;
import dev.stoa.site.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of the ledger, as the address says it. All that is null or empty does not narrow.
 *
 * @param org GitHub owner of the repository
 * @param repository {@code owner/name}, also a former one
 * @param project slug of the project
 * @param account login, also a former one, or {@code ~} and the person's number; {@link #NOBODY} for those without a name
 * @param organisation name or slug; {@link #NOBODY} where none is known for that day
 * @param who the company's own people, or all others, as it was on that day
 * @param from first day (UTC)
 * @param to first day no more (UTC)
 */
public record TallyFilter(
        String org,
        String repository,
        String project,
        String account,
        String organisation,
        Who who,
        List<Kind> kinds,
        LocalDate from,
        LocalDate to,
        Bots bots) {

    /** Stands for "nobody known"; no login, slug or name of an organisation is written so. */
    public static final String NOBODY = "~none";

    /** Stands for all kinds of {@link Kind#WORK}. */
    public static final String WORK = "WORK";

    private static final List<String> PARAMETERS =
            List.of("org", "repository", "project", "account", "organisation", "who", "kind", "from", "to", "bots");

    /** Everything but bots. */
    public static final TallyFilter ALL =
            new TallyFilter(null, null, null, null, null, null, List.of(), null, null, Bots.EXCLUDE);

    private static final Map<String, List<Kind>> KINDS = kindWords();

    public enum Who {
        COMPANY,
        COMMUNITY;

        /** As written in an address; everybody, that is null, for anything odd. */
        public static Who of(String asked) {
            return "company".equals(asked) ? COMPANY : "community".equals(asked) ? COMMUNITY : null;
        }

        /** In an address; "all" for null. */
        public static String word(Who who) {
            return who == null ? "all" : who.name().toLowerCase();
        }
    }

    public enum Bots {
        EXCLUDE,
        INCLUDE,
        ONLY;

        /** As written in an address; leaving them out for anything odd. */
        public static Bots of(String asked) {
            return "include".equals(asked) ? INCLUDE : "only".equals(asked) ? ONLY : EXCLUDE;
        }

        /** In an address. */
        public String word() {
            return name().toLowerCase();
        }
    }

    /** The names of the parameters that make a filter, and of those that somebody has besides. */
    public static List<String> parametersAnd(String... more) {
        return Stream.concat(PARAMETERS.stream(), Stream.of(more)).toList();
    }

    /** Reads it strictly; mistakes are kept in the parameters. */
    public static TallyFilter of(Parameters sent) {
        var filter = new TallyFilter(
                sent.text("org"),
                sent.text("repository"),
                sent.text("project"),
                sent.text("account"),
                sent.text("organisation"),
                sent.word("who", Parameters.choices(Who.values()), null),
                sent.words("kind", KINDS).stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList(),
                sent.day("from"),
                sent.day("to"),
                sent.word("bots", Parameters.choices(Bots.values()), Bots.EXCLUDE));
        if (filter.from != null && filter.to != null && !filter.from.isBefore(filter.to)) {
            sent.say("to", Texts.of(ParameterTexts.class).toAfterFrom(), List.of());
        }
        return filter;
    }

    private static Map<String, List<Kind>> kindWords() {
        var words = new LinkedHashMap<String, List<Kind>>();
        Arrays.stream(Kind.values()).forEach(kind -> words.put(kind.name(), List.of(kind)));
        words.put(WORK, Kind.WORK);
        return words;
    }

    public TallyFilter withOrg(String org) {
        return new TallyFilter(org, repository, project, account, organisation, who, kinds, from, to, bots);
    }

    public TallyFilter withAccount(String account) {
        return new TallyFilter(org, repository, project, account, organisation, who, kinds, from, to, bots);
    }

    public TallyFilter withKinds(List<Kind> kinds) {
        return new TallyFilter(org, repository, project, account, organisation, who, kinds, from, to, bots);
    }

    public TallyFilter withBots(Bots bots) {
        return new TallyFilter(org, repository, project, account, organisation, who, kinds, from, to, bots);
    }

    public TallyFilter withWho(Who who) {
        return new TallyFilter(org, repository, project, account, organisation, who, kinds, from, to, bots);
    }

    public TallyFilter withProject(String project) {
        return new TallyFilter(org, repository, project, account, organisation, who, kinds, from, to, bots);
    }

    /** This and a group of its tally: what narrows to exactly the rows that the group counts. */
    public TallyFilter narrowed(Dimension by, String value) {
        var named = value == null ? NOBODY : value;
        return switch (by) {
            case DAY -> during(LocalDate.parse(named), LocalDate.parse(named).plusDays(1));
            case MONTH ->
                during(
                        LocalDate.parse(named + "-01"),
                        LocalDate.parse(named + "-01").plusMonths(1));
            case REPOSITORY -> new TallyFilter(org, named, project, account, organisation, who, kinds, from, to, bots);
            case ACCOUNT -> withAccount(named);
            case ORGANISATION -> new TallyFilter(org, repository, project, account, named, who, kinds, from, to, bots);
            case KIND -> withKinds(List.of(Kind.valueOf(named)));
        };
    }

    /** Of these days what is asked for already, or all. */
    TallyFilter during(LocalDate first, LocalDate end) {
        var later = from == null || from.isBefore(first) ? first : from;
        var earlier = to == null || to.isAfter(end) ? end : to;
        return new TallyFilter(org, repository, project, account, organisation, who, kinds, later, earlier, bots);
    }

    /** Only what narrows, and bots always, in a fixed order: the applied filters as open data tell them. */
    public SequencedMap<String, String> applied() {
        var applied = new LinkedHashMap<String, String>();
        applied.put("org", org);
        applied.put("repository", repository);
        applied.put("project", project);
        applied.put("account", account);
        applied.put("organisation", organisation);
        applied.put("who", who == null ? null : Who.word(who));
        applied.put("kind", kindWord());
        applied.put("from", from == null ? null : from.toString());
        applied.put("to", to == null ? null : to.toString());
        applied.put("bots", bots.word());
        applied.values().removeIf(value -> value == null || value.isEmpty());
        return applied;
    }

    private String kindWord() {
        return kinds.equals(Kind.WORK) ? WORK : kinds.stream().map(Kind::name).collect(Collectors.joining(","));
    }

    /** The address at which this page shows what is asked here. */
    public Address at(String path) {
        var address = Address.of(path);
        for (var one : applied().entrySet()) {
            boolean usual = one.getKey().equals("bots") && bots == Bots.EXCLUDE;
            address = usual ? address : address.with(one.getKey(), one.getValue());
        }
        return address;
    }
}
