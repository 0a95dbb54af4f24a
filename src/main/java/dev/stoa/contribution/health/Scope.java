package dev.stoa.contribution.health;

import dev.stoa.site.Address;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * What a metric is asked about: whose repositories, which months (UTC), and whose contributions. Only what is public is ever
 * in it.
 *
 * @param kind which of {@code id} and {@code owner} counts
 * @param id GitHub's number of the repository, or ours of the project; else 0
 * @param owner the GitHub organisation or user in lower case; else empty
 * @param name for links to the rows: the project's slug, or the repository's {@code owner/name}; else empty
 * @param first the first month
 * @param last the last month, this one included; it may be running
 */
public record Scope(
        Kind kind, long id, String owner, String name, YearMonth first, YearMonth last, Bots bots, Who who) {

    /** Whose repositories. */
    public enum Kind {
        ALL("true"),
        ORGANISATION("repository_id in (select id from repository where lower(owner) = :scope)"),
        PROJECT("project_id = :scope"),
        REPOSITORY("repository_id = :scope");

        final String condition;

        Kind(String condition) {
            this.condition = condition;
        }
    }

    /** Whether what bots opened and did counts; their answers never do. */
    public enum Bots {
        EXCLUDE("not bot"),
        INCLUDE("true"),
        ONLY("bot");

        final String condition;

        Bots(String condition) {
            this.condition = condition;
        }

        /** As written in an address; leaving them out for anything odd. */
        public static Bots of(String asked) {
            return "include".equals(asked) ? INCLUDE : "only".equals(asked) ? ONLY : EXCLUDE;
        }
    }

    /** Whose contributions, by the author's organisation on that day. */
    public enum Who {
        ALL("true"),
        COMPANY("ours"),
        COMMUNITY("not ours");

        final String condition;

        Who(String condition) {
            this.condition = condition;
        }

        /** As written in an address; everybody for anything odd. */
        public static Who of(String asked) {
            return "company".equals(asked) ? COMPANY : "community".equals(asked) ? COMMUNITY : ALL;
        }
    }

    public static Scope all(YearMonth first, YearMonth last) {
        return new Scope(Kind.ALL, 0, "", "", first, last, Bots.EXCLUDE, Who.ALL);
    }

    public static Scope organisation(String owner, YearMonth first, YearMonth last) {
        return new Scope(Kind.ORGANISATION, 0, owner.toLowerCase(Locale.ROOT), "", first, last, Bots.EXCLUDE, Who.ALL);
    }

    public static Scope project(long id, String slug, YearMonth first, YearMonth last) {
        return new Scope(Kind.PROJECT, id, "", slug, first, last, Bots.EXCLUDE, Who.ALL);
    }

    public static Scope repository(long id, String fullName, YearMonth first, YearMonth last) {
        return new Scope(Kind.REPOSITORY, id, "", fullName, first, last, Bots.EXCLUDE, Who.ALL);
    }

    public Scope with(Bots which) {
        return new Scope(kind, id, owner, name, first, last, which, who);
    }

    public Scope with(Who whose) {
        return new Scope(kind, id, owner, name, first, last, bots, whose);
    }

    /** The first day (UTC). */
    public LocalDate from() {
        return first.atDay(1);
    }

    /** The first day (UTC) that is no more in it. */
    public LocalDate to() {
        return last.plusMonths(1).atDay(1);
    }

    /** The rows behind a number: of this month, or of all months when it is null. */
    Address rows(String path, YearMonth month) {
        return Address.of(path)
                .with("org", owner)
                .with("project", kind == Kind.PROJECT ? name : "")
                .with("repository", kind == Kind.REPOSITORY ? name : "")
                .with("from", (month == null ? from() : month.atDay(1)).toString())
                .with("to", (month == null ? to() : month.plusMonths(1).atDay(1)).toString())
                .with("who", who == Who.ALL ? "" : who.name().toLowerCase(Locale.ROOT))
                .with("bots", bots == Bots.EXCLUDE ? "" : bots.name().toLowerCase(Locale.ROOT));
    }

    String conditions() {
        return kind.condition + " and " + bots.condition + " and " + who.condition;
    }

    /** The value of {@code :scope}, or null where the condition has none. */
    Object parameter() {
        return switch (kind) {
            case ALL -> null;
            case ORGANISATION -> owner;
            case PROJECT, REPOSITORY -> id;
        };
    }
}
