package dev.stoa.people.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Who is a bot, and why. */
@Singleton
class BotQueries {

    /** @param verdict whether staff said so, rather than rules */
    record BotLine(long id, String name, String login, boolean bot, boolean verdict, String why, long contributions) {}

    record RuleLine(long id, int version, String pattern, long hits) {}

    /** The first reason that holds, the strongest first. */
    private static final String WHY = """
            case when n.bot_verdict is not null then 'Staff said so'
              when exists (select from account a where a.person_id = n.id and a.type = 'Bot') then 'GitHub says so'
              when exists (select from account a where a.person_id = n.id and a.bot) or exists (
                select from commit_identity i where i.person_id = n.id and i.bot) then 'The name ends in [bot]'
              when exists (select from account a join known_bot k on k.name = lower(a.login) where a.person_id = n.id)
                or exists (select from commit_identity i join known_bot k on k.name = lower(i.name) where i.person_id = n.id)
                then 'It is on the maintained list'
              when n.bot then 'The rule ' || (select min(r.pattern) from bot_rule r where exists (
                  select from account a where a.person_id = n.id and lower(a.login) like like_pattern(r.pattern))
                or exists (select from commit_identity i where i.person_id = n.id and lower(i.name) like like_pattern(r.pattern)))
              end""";

    private static final String CREDITS = """
            (select coalesce(sum(d.credits), 0) from activity_day d join account a on a.id = d.account_id where a.person_id = n.id)
              + (select coalesce(sum(d.credits), 0) from activity_day d join commit_identity i on i.id = d.identity_id
                 where i.person_id = n.id)""";

    @Inject
    Session session;

    /** Why this person is a bot, or a human in spite of the rules; empty for a human whom no rule means. */
    Optional<String> why(long person) {
        return session.createNativeQuery("select " + WHY + " from named_person n where n.id = :person", String.class)
                .setParameter("person", person)
                .uniqueResultOptional();
    }

    /** Bots, and humans of whom staff said that they are; most contributions first. */
    List<BotLine> list() {
        return session
                .createNativeQuery(
                        "select n.id, n.name, n.login, n.bot, n.bot_verdict is not null, %s as why, %s as credits"
                                        .formatted(WHY, CREDITS)
                                + " from named_person n where not n.empty and (n.bot or n.bot_verdict is not null)"
                                + " order by n.bot desc, credits desc, n.id limit 500",
                        Object[].class)
                .list()
                .stream()
                .map(row -> new BotLine(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Boolean) row[3],
                        (Boolean) row[4],
                        (String) row[5],
                        ((Number) row[6]).longValue()))
                .toList();
    }

    /** Staff's rules, with how many persons each fits. */
    List<RuleLine> rules() {
        return session.createNativeQuery("""
                        select r.id, r.version, r.pattern, (select count(distinct person_id) from (
                            select a.person_id from account a where lower(a.login) like like_pattern(r.pattern)
                            union all
                            select i.person_id from commit_identity i where lower(i.name) like like_pattern(r.pattern)) hit)
                        from bot_rule r order by r.pattern""", Object[].class).list().stream()
                .map(row -> new RuleLine((Long) row[0], (Integer) row[1], (String) row[2], (Long) row[3]))
                .toList();
    }

    /** The maintained list, in alphabetical order. */
    List<String> known() {
        return session.createNativeQuery("select name from known_bot order by 1", String.class)
                .list();
    }
}
