package dev.stoa.contribution;

import dev.stoa.site.ParameterTexts;
import dev.stoa.site.Problem.Wrong;
import dev.stoa.site.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Looks the names of a filter up among what is public, all in one statement. Letter case does not count, as on GitHub;
 * repositories, projects and accounts are found by former names too, where the present ones say nothing.
 */
@ApplicationScoped
public class Scopes {

    /** Nobody is found who did nothing in public, and nobody who asked not to be shown. */
    private static final String NAMES = """
            with open as (
              select r.id, r.owner, r.name, r.as_of, r.project_id from repository r
              join project p on p.id = r.project_id and p.visible where r.open_to_public and r.standing = 'OWN')
            select exists (select from open where lower(owner) = lower(:org)),
              coalesce((select id from open where lower(owner || '/' || name) = lower(:repository) order by as_of desc, id limit 1),
                       (select o.id from repository_name n join open o on o.id = n.repository_id
                        where lower(n.owner || '/' || n.name) = lower(:repository) order by o.as_of desc, o.id limit 1)),
              coalesce((select p.id from project p where p.slug = lower(:project) and p.id in (select project_id from open)),
                       (select f.project_id from project_former_slug f
                        where f.slug = lower(:project) and f.project_id in (select project_id from open))),
              (select id from public_person p where id = coalesce(
                 (select person_id from account where lower(login) = lower(:login) order by trust desc, as_of desc, id desc limit 1),
                 (select a.person_id from account_login l join account a on a.id = l.account_id
                  where lower(l.login) = lower(:login) order by a.as_of desc, a.id desc limit 1),
                 cast(:number as bigint))
               and exists (
                 select from public_activity a where a.account_id = any(array(select id from account where person_id = p.id))
                   or a.identity_id = any(array(select id from commit_identity where person_id = p.id)))),
              coalesce((select id from public_organisation where lower(called) = lower(:organisation)),
                       (select id from organisation where slug = lower(:organisation)),
                       (select min(id) from organisation where lower(name) = lower(:organisation)))
            """;

    @Inject
    Session session;

    public Scope find(TallyFilter filter) {
        boolean somebody = named(filter.account());
        boolean organised = named(filter.organisation());
        if (filter.org() == null
                && filter.repository() == null
                && filter.project() == null
                && !somebody
                && !organised) {
            return new Scope(filter, null, null, null, null, List.of());
        }
        var account = somebody ? filter.account() : null;
        boolean numbered = account != null && account.matches("~\\d{1,18}");
        var row = session.createNativeQuery(NAMES, Object[].class)
                .setParameter("org", filter.org(), String.class)
                .setParameter("repository", filter.repository(), String.class)
                .setParameter("project", filter.project(), String.class)
                .setParameter("login", numbered ? null : account, String.class)
                .setParameter("number", numbered ? Long.valueOf(account.substring(1)) : null, Long.class)
                .setParameter("organisation", organised ? filter.organisation() : null, String.class)
                .getSingleResult();
        var unknown = new ArrayList<Wrong>();
        miss(unknown, "org", filter.org(), (Boolean) row[0] ? row[0] : null);
        miss(unknown, "repository", filter.repository(), row[1]);
        miss(unknown, "project", filter.project(), row[2]);
        miss(unknown, "account", account, row[3]);
        miss(unknown, "organisation", organised ? filter.organisation() : null, row[4]);
        return new Scope(filter, number(row[1]), number(row[2]), number(row[3]), number(row[4]), unknown);
    }

    private static boolean named(String value) {
        return value != null && !value.equals(TallyFilter.NOBODY);
    }

    private static void miss(List<Wrong> unknown, String parameter, String asked, Object found) {
        if (asked != null && found == null) {
            unknown.add(new Wrong(
                    parameter, Texts.of(ParameterTexts.class).unknown(parameter, listed(parameter)), List.of()));
        }
    }

    private static String listed(String parameter) {
        return switch (parameter) {
            case "org", "project" -> "repository";
            default -> parameter;
        };
    }

    private static Long number(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }
}
