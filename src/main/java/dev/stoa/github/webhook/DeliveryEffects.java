package dev.stoa.github.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.webhook.DeliveryPage.Effects;
import dev.stoa.github.webhook.DeliveryPage.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * What a delivery changed, and how that stands now. The former was counted when it was applied and is kept with it; the latter
 * is derived when somebody asks, from what its body tells and the rows of the ledger that have the same keys.
 */
@ApplicationScoped
class DeliveryEffects {

    /** Things that are looked up; a push may tell thousands. */
    static final int SHOWN = 50;

    private static final String STANDING = """
            with told as (
              select * from unnest(cast(:places as text[]), cast(:repositories as bigint[]), cast(:keys as text[]))
                with ordinality as t(place, repository, key, n)),
            stands as (
              select n, case when x.removed then 'counts no more' else 'counts' end as now, x.account_id, x.identity_id
              from told t join contribution x on x.repository_id = t.repository and x.kind = t.place and x.source_key = t.key
                and x.credit = 0
              where t.place not in ('RELEASE', 'STAR')
              union all
              select n, case when x.merged_at is not null then 'merged' when x.closed_at is not null then 'closed' else 'open' end,
                     x.author_id, null
              from told t join pull_request x on x.id = case t.place when 'PULL_REQUEST' then t.key::bigint end
              union all
              select n, case when x.deleted then 'deleted' when x.closed_at is not null then 'closed' else 'open' end, x.author_id, null
              from told t join issue x on x.id = case t.place when 'ISSUE' then t.key::bigint end
              union all
              select n, case when x.withdrawn then 'withdrawn' else 'published' end, x.author_id, null
              from told t join release x on x.github_id = case t.place when 'RELEASE' then t.key::bigint end
              union all
              select n, case when x.starred_at is null then 'taken back' else 'given' end, x.account_id, null
              from told t join star x on t.place = 'STAR' and x.repository_id = t.repository
                and x.account_id = case t.place when 'STAR' then t.key::bigint end
              union all
              select n, case when x.gone_at >= x.as_of then 'gone' when x.open_to_public then 'in public' else 'hidden' end, null, null
              from told t join repository x on t.place = 'REPOSITORY' and x.id = t.repository
              union all
              select n, case when bool_or(x.to_day = 'infinity') then 'a member' else 'no member' end, t.repository, null
              from told t join membership x on t.place = 'MEMBER' and x.owner = t.key and x.account_id = t.repository
              group by n, t.repository)
            select cast(t.n as int), s.now, p.handle, p.name
            from told t left join stands s on s.n = t.n
              left join account a on a.id = s.account_id left join commit_identity i on i.id = s.identity_id
              left join public_person p on p.id = coalesce(a.person_id, i.person_id)
            order by t.n""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;

    DeliveryEffects(Session session) {
        this.session = session;
    }

    /** In the caller's transaction. */
    Effects of(Delivery delivery) {
        Object[] kept = session.createNativeQuery(
                        "select cast(changed as text), asked_for from delivery where id = :id", Object[].class)
                .setParameter("id", delivery.id)
                .getSingleResult();
        Map<String, Long> changed = kept[0] == null ? null : counts((String) kept[0]);
        List<Trace> told = told(delivery);
        return new Effects(
                Words.of(delivery, changed),
                (String) kept[1],
                standing(told.stream().limit(SHOWN).toList()),
                Math.max(0, told.size() - SHOWN));
    }

    private static Map<String, Long> counts(String json) {
        try {
            return new TreeMap<>(JSON.readValue(json, new TypeReference<Map<String, Long>>() {}));
        } catch (JsonProcessingException odd) {
            throw new IllegalStateException("What a delivery changed was kept oddly: " + json, odd);
        }
    }

    /** Nothing of one whose body is gone, or that tells nothing. */
    private static List<Trace> told(Delivery delivery) {
        if (PayloadReader.nothing(delivery.event).isPresent()) {
            return List.of();
        }
        try (InputStream body = delivery.body()) {
            if (body == null) {
                return List.of();
            }
            Payload payload = Payload.read(body);
            if (PayloadReader.isOfRepository(delivery.event) && payload.repository() == null) {
                return List.of();
            }
            Reading reading = PayloadReader.read(delivery.event, payload);
            return Trace.of(Payloads.facts(payload, reading), reading.move());
        } catch (UnreadablePayload | IOException odd) {
            return List.of();
        }
    }

    private List<Standing> standing(List<Trace> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery(STANDING, Object[].class)
                .setParameter("places", column(told, Trace::place, String[]::new))
                .setParameter("repositories", column(told, Trace::repository, Long[]::new))
                .setParameter("keys", column(told, Trace::key, String[]::new))
                .getResultList()
                .stream()
                .map(row -> {
                    Trace trace = told.get((Integer) row[0] - 1);
                    String now = row[1] == null ? "not in the ledger" : (String) row[1];
                    return new Standing(trace.noun(), trace.label(), now, (String) row[2], (String) row[3]);
                })
                .toList();
    }

    private static <T> T[] column(
            List<Trace> told, Function<Trace, T> value, java.util.function.IntFunction<T[]> array) {
        return told.stream().map(value).toArray(array);
    }

    /** The sentence about what was counted. */
    private static final class Words {

        static String of(Delivery delivery, Map<String, Long> changed) {
            Delivery.State state = Delivery.State.valueOf(delivery.state);
            if (changed != null && !changed.isEmpty()) {
                return "Inserted, updated or removed: " + list(changed) + ".";
            }
            return switch (state) {
                case WAITING -> "Nothing yet: it waits.";
                case PARKED, REJECTED -> "Nothing: it was not applied.";
                case IGNORED -> "Nothing: it was ignored.";
                case PROCESSED ->
                    changed == null
                            ? "It was applied before Stoa kept what a delivery changes."
                            : "Nothing: what it tells was known already, or counts for nothing.";
            };
        }

        private static String list(Map<String, Long> changed) {
            List<String> all = changed.entrySet().stream()
                    .map(one -> one.getValue() + " " + (one.getValue() == 1 ? one.getKey() : plural(one.getKey())))
                    .toList();
            String last = all.getLast();
            return all.size() == 1 ? last : String.join(", ", all.subList(0, all.size() - 1)) + " and " + last;
        }

        /** "pull requests (merged)". */
        private static String plural(String noun) {
            int end = noun.indexOf(" (") < 0 ? noun.length() : noun.indexOf(" (");
            String word = noun.substring(0, end);
            return (word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s")
                    + noun.substring(end);
        }
    }
}
