package dev.stoa.workflow;

import java.time.Instant;
import java.util.Map;

/**
 * What the fields of a subject said when it was made: where its {@link Change}s begin. Kept once, as immutable as they are, whoever
 * made it: a colleague, a stranger with a form, a file.
 */
public final class Beginning {

    private Beginning() {}

    /** Keeps what is not empty, in the caller's transaction. @param first by the names that the subject's changes have */
    public static void keep(String subject, long subjectId, Map<String, String> first, Actor by, Instant at) {
        var fields = first.entrySet().stream()
                .filter(field -> field.getValue() != null && !field.getValue().isEmpty())
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        Change.getEntityManager()
                .createNativeQuery("""
                        insert into beginning (subject, subject_id, fields, actor, at)
                        values (:subject, :id, jsonb_object(:names, :values), :actor, :at)""")
                .setParameter("subject", subject)
                .setParameter("id", subjectId)
                .setParameter("names", fields.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .setParameter("values", fields.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .setParameter("actor", by.name())
                .setParameter("at", at)
                .executeUpdate();
    }
}
