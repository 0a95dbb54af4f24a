package dev.stoa.github.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/** Looks into one delivery: its headers, its body and what came of it. */
@ApplicationScoped
class DeliveryInspection {

    private final Session session;
    private final DeliveryEffects effects;

    DeliveryInspection(Session session, DeliveryEffects effects) {
        this.session = session;
        this.effects = effects;
    }

    /** @return empty when there is none of this number */
    @Transactional
    Optional<DeliveryPage> of(long id, boolean admin) {
        return Delivery.<Delivery>findByIdOptional(id).map(delivery -> page(delivery, admin));
    }

    private DeliveryPage page(Delivery delivery, boolean admin) {
        ShownBody body = body(delivery);
        return new DeliveryPage(
                delivery.id,
                delivery.event + (delivery.action == null ? "" : " " + delivery.action),
                headers(delivery),
                delivery.repository == null ? delivery.organisation : delivery.repository,
                project(delivery),
                delivery.state.toLowerCase(Locale.ROOT),
                delivery.reason,
                delivery.attempts,
                delivery.receivedAt,
                delivery.finishedAt,
                delivery.size,
                body,
                effects.of(delivery),
                asked(delivery.id),
                admin && body != null && !delivery.state.equals("WAITING"));
    }

    /** As far as they are kept: all that GitHub sends but the signature. */
    private Map<String, String> headers(Delivery delivery) {
        Object[] hook = session.createNativeQuery(
                        "select hook_id, target_type, target_id, headers from delivery where id = :id", Object[].class)
                .setParameter("id", delivery.id)
                .getSingleResult();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-GitHub-Event", delivery.event);
        headers.put("X-GitHub-Delivery", delivery.guid);
        put(headers, "X-GitHub-Hook-ID", hook[0]);
        put(headers, "X-GitHub-Hook-Installation-Target-Type", hook[1]);
        put(headers, "X-GitHub-Hook-Installation-Target-ID", hook[2]);
        OtherHeaders.of((String) hook[3]).forEach(headers::put);
        return headers;
    }

    private static void put(Map<String, String> headers, String name, Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }

    private String project(Delivery delivery) {
        return session.createNativeQuery(
                        "select p.slug from project p join repository r on r.project_id = p.id"
                                + " where r.id = :repository and r.open_to_public",
                        String.class)
                .setParameter("repository", delivery.repositoryId == null ? 0 : delivery.repositoryId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private List<DeliveryPage.Asked> asked(long id) {
        return session
                .createNativeQuery(
                        "select actor, at from change where subject = :subject and subject_id = :id order by id desc",
                        Object[].class)
                .setParameter("subject", Delivery.SUBJECT)
                .setParameter("id", id)
                .setMaxResults(20)
                .getResultList()
                .stream()
                .map(row -> new DeliveryPage.Asked((String) row[0], (Instant) row[1]))
                .toList();
    }

    /** Bodies are dropped after a while; that there was one stays. */
    private static ShownBody body(Delivery delivery) {
        try (InputStream body = delivery.body()) {
            return body == null ? null : ShownBody.of(body);
        } catch (IOException problem) {
            throw new UncheckedIOException("The stored body of delivery " + delivery.id + " cannot be read", problem);
        }
    }
}
