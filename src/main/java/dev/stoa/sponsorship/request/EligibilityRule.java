package dev.stoa.sponsorship.request;

import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rule that requests should meet: a row once staff changed it, else as it stands here. */
@Entity
class EligibilityRule extends PanacheEntityBase {

    static final String SUBJECT = "eligibility rule";
    static final int MOST_DAYS = 730;
    private static final int OUR_DAYS = 60;

    enum Kind {
        LEAD_TIME,
        CODE_OF_CONDUCT,
        ONE_PER_YEAR;

        String label() {
            return switch (this) {
                case LEAD_TIME -> "Asked early enough";
                case CODE_OF_CONDUCT -> "Has a code of conduct";
                case ONE_PER_YEAR -> "One a calendar year for each conference and group";
            };
        }
    }

    @Id
    @Enumerated(EnumType.STRING)
    Kind kind;

    boolean active;
    int days;

    @Version
    int version;

    /** A rule as it stands. @param version of its row; -1 where there is none */
    public record Now(Kind kind, boolean active, int days, int version) {

        public String label() {
            return kind.label();
        }

        public String name() {
            return kind.name();
        }

        public boolean timed() {
            return kind == Kind.LEAD_TIME;
        }

        /** For a request: "Asked 60 days ahead". */
        public String inWords() {
            return timed() ? "Asked %d days ahead".formatted(days) : label();
        }

        private String kept() {
            return (active ? "on" : "off") + (timed() ? ", %d days".formatted(days) : "");
        }
    }

    /** All of them, in the order of their kinds. One statement. */
    static List<Now> all() {
        Map<Kind, EligibilityRule> rows = EligibilityRule.<EligibilityRule>listAll().stream()
                .collect(Collectors.toMap(rule -> rule.kind, Function.identity()));
        return Arrays.stream(Kind.values())
                .map(kind -> now(kind, rows.get(kind)))
                .toList();
    }

    private static Now now(Kind kind, EligibilityRule row) {
        return row == null ? new Now(kind, true, OUR_DAYS, -1) : new Now(kind, row.active, row.days, row.version);
    }

    /** @throws Outdated when somebody saved in between */
    static void write(Now rule, Actor by, Instant at) {
        var before = now(rule.kind, findById(rule.kind, LockModeType.PESSIMISTIC_WRITE));
        if (before.version != rule.version) {
            throw new Outdated();
        }
        if (before.version == -1) {
            int fresh = getEntityManager()
                    .createNativeQuery(
                            "insert into eligibility_rule (kind, active, days, version) values (:kind, :active, :days, 0)"
                                    + " on conflict do nothing")
                    .setParameter("kind", rule.kind.name())
                    .setParameter("active", rule.active)
                    .setParameter("days", rule.days)
                    .executeUpdate();
            if (fresh == 0) {
                throw new Outdated();
            }
        } else {
            EligibilityRule row = findById(rule.kind);
            row.active = rule.active;
            row.days = rule.days;
        }
        keep(rule, before, by, at);
    }

    private static void keep(Now after, Now before, Actor by, Instant at) {
        var from = new LinkedHashMap<String, String>();
        from.put(after.label(), before.kept());
        var to = new LinkedHashMap<String, String>();
        to.put(after.label(), after.kept());
        Change.keep(SUBJECT, after.kind.ordinal() + 1L, from, to, by, at);
    }
}
