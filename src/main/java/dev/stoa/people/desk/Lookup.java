package dev.stoa.people.desk;

import dev.stoa.site.Option;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** What forms need to know of stored rows; always as they are now. */
@Singleton
class Lookup {

    /** @param ownName staff's word for the name, or null */
    record PersonRow(
            long id, int version, String name, String login, String ownName, Boolean verdict, Instant hiddenAt) {
        String href() {
            return "/admin/people/" + id;
        }

        String called() {
            return login == null || login.equals(name) ? name : name + " (" + login + ")";
        }
    }

    /** What a form may change. */
    interface Row {
        long id();

        int version();
    }

    /** What holds from a day until another; either may be null. */
    interface Dated extends Row {
        LocalDate from();

        LocalDate to();
    }

    record AffiliationRow(
            long id, int version, long person, long organisation, LocalDate from, LocalDate to, String source)
            implements Dated {}

    record OrganisationRow(long id, int version, String slug, String name, Long parent, LocalDate since, boolean ours)
            implements Row {
        String href() {
            return "/admin/organisations/" + slug;
        }
    }

    record DomainRow(long id, int version, String domain, long organisation, LocalDate from, LocalDate to)
            implements Dated {}

    record OwnerRow(long id, int version, String owner, long organisation) {}

    record RuleRow(long id, int version, String pattern) {}

    @Inject
    Session session;

    PersonRow person(long id) {
        var row = one("""
                select n.id, n.version, n.name, n.login, p.name, n.bot_verdict, n.hidden_at
                from named_person n join person p on p.id = n.id where n.id = :id""", id);
        return new PersonRow(
                (Long) row[0],
                (Integer) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5],
                (Instant) row[6]);
    }

    AffiliationRow affiliation(long id) {
        var row = one(
                "select id, version, person_id, organisation_id, from_day, to_day, source from affiliation where id = :id",
                id);
        return new AffiliationRow(
                (Long) row[0],
                (Integer) row[1],
                (Long) row[2],
                (Long) row[3],
                (LocalDate) row[4],
                (LocalDate) row[5],
                (String) row[6]);
    }

    OrganisationRow organisation(long id) {
        var row = one(
                "select id, version, slug, name, parent_id, parent_since, ours from organisation where id = :id", id);
        return new OrganisationRow(
                (Long) row[0],
                (Integer) row[1],
                (String) row[2],
                (String) row[3],
                (Long) row[4],
                (LocalDate) row[5],
                (Boolean) row[6]);
    }

    DomainRow domain(long id) {
        var row = one(
                "select id, version, domain, organisation_id, from_day, to_day from domain_rule where id = :id", id);
        return new DomainRow(
                (Long) row[0], (Integer) row[1], (String) row[2], (Long) row[3], (LocalDate) row[4], (LocalDate)
                        row[5]);
    }

    OwnerRow owner(long id) {
        var row = one("select id, version, owner, organisation_id from organisation_owner where id = :id", id);
        return new OwnerRow((Long) row[0], (Integer) row[1], (String) row[2], (Long) row[3]);
    }

    RuleRow rule(long id) {
        var row = one("select id, version, pattern from bot_rule where id = :id", id);
        return new RuleRow((Long) row[0], (Integer) row[1], (String) row[2]);
    }

    /** All organisations by name, ours first. */
    List<Option> organisations() {
        return session
                .createNativeQuery(
                        "select cast(id as text), name from organisation order by ours desc, lower(name) limit 5000",
                        Object[].class)
                .list()
                .stream()
                .map(row -> new Option((String) row[0], (String) row[1]))
                .toList();
    }

    private Object[] one(String sql, long id) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(NotFoundException::new);
    }
}
