package dev.stoa.people.desk;

import dev.stoa.site.SearchText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Organisations, and what makes people count as theirs. */
@Singleton
class OrganisationQueries {

    /** @param parent who owns it, or null */
    record OrganisationLine(
            String slug, String name, boolean ours, String parent, LocalDate since, long people, long contributions) {}

    record DomainLine(long id, int version, String domain, LocalDate from, LocalDate to, long addresses) {}

    record OwnerLine(long id, int version, String owner, long members) {}

    /** @param source what makes the person count here: the most trusted one */
    record MemberLine(
            long person, String name, String login, boolean bot, String source, LocalDate from, LocalDate to) {}

    @Inject
    Session session;

    /** Ours first, then by people. */
    List<OrganisationLine> list(String q) {
        return session
                .createNativeQuery("""
                        with work as (select organisation_id, sum(credits) as credits from presence group by 1)
                        select o.slug, o.name, o.ours, p.name as parent, o.parent_since,
                          (select count(distinct s.person_id) from affiliation_span s where s.organisation_id = o.id) as people,
                          coalesce(w.credits, 0)
                        from organisation o left join organisation p on p.id = o.parent_id left join work w on w.organisation_id = o.id
                        where folded(o.name) like all (select folded(word) from unnest(cast(:words as text[])) as word)
                        order by o.ours desc, people desc, lower(o.name) limit 500""", Object[].class)
                .setParameter("words", SearchText.unfolded(q).toArray(String[]::new))
                .list()
                .stream()
                .map(row -> new OrganisationLine(
                        (String) row[0],
                        (String) row[1],
                        (Boolean) row[2],
                        (String) row[3],
                        (LocalDate) row[4],
                        (Long) row[5],
                        ((Number) row[6]).longValue()))
                .toList();
    }

    Optional<Long> bySlug(String slug) {
        return session.createNativeQuery("select id from organisation where slug = :slug", Long.class)
                .setParameter("slug", slug)
                .uniqueResultOptional();
    }

    List<DomainLine> domains(long organisation) {
        return rows("""
                        select r.id, r.version, r.domain, r.from_day, r.to_day,
                          (select count(*) from commit_identity i where i.domain = r.domain or i.domain like '%.' || r.domain)
                        from domain_rule r where r.organisation_id = :organisation order by r.domain""", organisation).stream()
                .map(row -> new DomainLine(
                        (Long) row[0], (Integer) row[1], (String) row[2], (LocalDate) row[3], (LocalDate) row[4], (Long)
                                row[5]))
                .toList();
    }

    List<OwnerLine> owners(long organisation) {
        return rows("""
                        select w.id, w.version, w.owner,
                          (select count(*) from membership m where m.owner = w.owner and m.to_day = 'infinity')
                        from organisation_owner w where w.organisation_id = :organisation order by w.owner""", organisation).stream()
                .map(row -> new OwnerLine((Long) row[0], (Integer) row[1], (String) row[2], (Long) row[3]))
                .toList();
    }

    long countMembers(long organisation) {
        return session.createNativeQuery(
                        "select count(*) from affiliation_span where organisation_id = :organisation", Long.class)
                .setParameter("organisation", organisation)
                .getSingleResult();
    }

    List<MemberLine> members(long organisation, int offset, int size) {
        return session
                .createNativeQuery("""
                        select n.id, n.name, n.login, n.bot, s.source, nullif(s.from_day, '-infinity'), nullif(s.to_day, 'infinity')
                        from affiliation_span s join named_person n on n.id = s.person_id
                        where s.organisation_id = :organisation order by lower(n.name), n.id, s.from_day limit :size offset :offset""", Object[].class)
                .setParameter("organisation", organisation)
                .setParameter("size", size)
                .setParameter("offset", offset)
                .list()
                .stream()
                .map(row -> new MemberLine(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Boolean) row[3],
                        (String) row[4],
                        (LocalDate) row[5],
                        (LocalDate) row[6]))
                .toList();
    }

    private List<Object[]> rows(String sql, long organisation) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("organisation", organisation)
                .list();
    }
}
