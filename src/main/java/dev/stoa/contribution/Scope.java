package dev.stoa.contribution;

import dev.stoa.contribution.TallyFilter.Bots;
import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.site.Problem.Wrong;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;

/**
 * A filter whose names were found, as conditions on the public views of the ledger.
 *
 * @param unknown names that nothing public has; then there is no answer
 */
public record Scope(
        TallyFilter filter, Long repository, Long project, Long person, Long organisation, List<Wrong> unknown) {

    private static final String BY_DAY = "public_activity";

    private static final String BY_MONTH = """
            (select project_id, repository_id, month as day, kind, organisation_id, ours, bot, contributions, credits
             from public_month)""";

    /** Without a day. */
    private static final String OF_EVER = "public_repository_total";

    private static final String OF_THE_COMPANY = """
            (select month as day, kind, organisation_id, ours, bot, contributions, credits from public_total)""";

    /** The whole company: no name to look up. */
    public static Scope all() {
        return new Scope(TallyFilter.ALL, null, null, null, null, List.of());
    }

    public static Scope project(long id, String slug) {
        return new Scope(TallyFilter.ALL.withProject(slug), null, id, null, null, List.of());
    }

    /** @param name {@code owner/name} */
    public static Scope repository(long id, String name) {
        return new Scope(TallyFilter.ALL.narrowed(Dimension.REPOSITORY, name), id, null, null, null, List.of());
    }

    /** All repositories of an organisation on GitHub, which need not have any. */
    public static Scope owner(String owner) {
        return all().with(TallyFilter.ALL.withOrg(owner));
    }

    /** From the first day (UTC) of the first month to the last of the last, which may be running. */
    public Scope during(YearMonth first, YearMonth last) {
        return with(filter.during(first.atDay(1), last.plusMonths(1).atDay(1)));
    }

    /** The first month; only of one that has a first day. */
    public YearMonth first() {
        return YearMonth.from(filter.from());
    }

    /** The last month; only of one that has a last day. */
    public YearMonth last() {
        return YearMonth.from(filter.to().minusDays(1));
    }

    public boolean found() {
        return unknown.isEmpty();
    }

    /** With a person asked for, what each credited person did is counted; else each contribution once. */
    public boolean ofPeople() {
        return filter.account() != null;
    }

    /** The same people, projects and days with another choice of kinds or bots. */
    public Scope with(TallyFilter other) {
        return new Scope(other, repository, project, person, organisation, unknown);
    }

    /**
     * The rows to add up, as a: by day and person, or the sums by month where the question needs no more, or those of ever where
     * it has no days at all, or those of the whole company where no repository is asked for. All have kind, organisation_id, ours,
     * bot, contributions and credits; all but the last repository_id and project_id; all but those of ever a day.
     */
    String source(Collection<Dimension> by) {
        boolean months = filter.account() == null
                && startsMonth(filter.from())
                && startsMonth(filter.to())
                && !by.contains(Dimension.DAY)
                && !by.contains(Dimension.ACCOUNT);
        if (!months) {
            return BY_DAY;
        }
        boolean whole =
                filter.org() == null && repository == null && project == null && !by.contains(Dimension.REPOSITORY);
        if (whole) {
            return OF_THE_COMPANY;
        }
        boolean ever = filter.from() == null && filter.to() == null && !by.contains(Dimension.MONTH);
        return ever ? OF_EVER : BY_MONTH;
    }

    private static boolean startsMonth(LocalDate day) {
        return day == null || day.getDayOfMonth() == 1;
    }

    /** Work by person, of some repositories or of everything: with {@link #onAnyDay}. */
    public String contributors() {
        return repository == null && project == null ? "public_everybody" : "public_contributor";
    }

    /** Conditions on the {@link #source} as a. */
    String onDays() {
        var conditions = conditions();
        add(conditions, filter.from(), "a.day >= :from");
        add(conditions, filter.to(), "a.day < :to");
        return String.join(" and ", conditions);
    }

    /** Conditions on public_contribution as a. Moments instead of days, so that an index on them serves. */
    String onRows() {
        var conditions = conditions();
        add(conditions, filter.from(), "a.occurred_at >= :from");
        add(conditions, filter.to(), "a.occurred_at < :to");
        add(conditions, ofPeople() ? null : "each once", "a.credit = 0");
        return String.join(" and ", conditions);
    }

    /** Conditions on whatever belongs to a repository, as a, whenever it was and whoever did it. */
    public String onRepositories() {
        return String.join(" and ", ofRepositories());
    }

    /** The same, and on whose it is; with {@link #bindNames}. */
    public String onAnyDay() {
        return String.join(" and ", conditions());
    }

    private List<String> ofRepositories() {
        var conditions = new ArrayList<>(List.of("true"));
        add(
                conditions,
                filter.org(),
                "a.repository_id = any(array(select id from repository where lower(owner) = lower(:org)))");
        add(conditions, repository, "a.repository_id = :repository");
        add(conditions, project, "a.project_id = :project");
        return conditions;
    }

    private List<String> conditions() {
        var conditions = ofRepositories();
        // By the keys of the ledger's own indexes: a person's page must not read everybody's work.
        add(conditions, person, """
                not a.hidden and (a.account_id = any(array(select id from account where person_id = :person))
                  or a.identity_id = any(array(select id from commit_identity where person_id = :person)))""");
        add(conditions, person == null ? filter.account() : null, "(a.hidden or a.person_id is null)");
        add(conditions, organisation, "a.organisation_id = :organisation");
        add(conditions, organisation == null ? filter.organisation() : null, "a.organisation_id is null");
        add(conditions, filter.who(), filter.who() == Who.COMPANY ? "a.ours" : "not a.ours");
        add(conditions, filter.kinds().isEmpty() ? null : filter.kinds(), "a.kind in (:kinds)");
        add(
                conditions,
                filter.bots() == Bots.INCLUDE ? null : filter.bots(),
                filter.bots() == Bots.ONLY ? "a.bot" : "not a.bot");
        return conditions;
    }

    private static void add(List<String> conditions, Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    public <T> NativeQuery<T> bindNames(NativeQuery<T> query) {
        return bind(query, null, null);
    }

    <T> NativeQuery<T> bindDays(NativeQuery<T> query) {
        return bind(query, filter.from(), filter.to());
    }

    <T> NativeQuery<T> bindRows(NativeQuery<T> query) {
        return bind(
                query,
                filter.from() == null
                        ? null
                        : filter.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
                filter.to() == null
                        ? null
                        : filter.to().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private <T> NativeQuery<T> bind(NativeQuery<T> query, Object from, Object to) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("org", filter.org());
        values.put("repository", repository);
        values.put("project", project);
        values.put("person", person);
        values.put("organisation", organisation);
        values.put("from", from);
        values.put("to", to);
        values.forEach((name, value) -> {
            if (value != null) {
                query.setParameter(name, value);
            }
        });
        if (!filter.kinds().isEmpty()) {
            query.setParameterList(
                    "kinds", filter.kinds().stream().map(Kind::name).toList());
        }
        return query;
    }
}
