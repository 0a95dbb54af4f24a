package dev.stoa.github.webhook;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Which secret signs: {@code STOA_WEBHOOK_SECRET}, else the one that was generated for this data folder. */
class WebhookSecret {

    /** Its name among the local secrets. */
    static final String LOCAL = "webhook-secret";

    @Produces
    @Singleton
    Signature signature(StoaConfig config, LocalSecrets local) {
        return new Signature(config.webhookSecret().orElseGet(() -> List.of(local.get(LOCAL))));
    }
}
