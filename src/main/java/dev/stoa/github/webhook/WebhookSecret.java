package dev.stoa.github.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The signature that the intake asks for, made anew whenever the secrets change. */
@Singleton
class WebhookSecret {

    private volatile Optional<Asked> asked;

    /** @param roles of the secrets of the signature, in their order */
    record Asked(Signature signature, List<SecretRole> roles) {}

    @Inject
    WebhookSecret(AcceptedSecrets accepted) {
        take(accepted.all());
        accepted.onChange(this::take);
    }

    /** Empty when there is no secret: then nobody may be believed. */
    Optional<Asked> asked() {
        return asked;
    }

    Optional<Signature> signature() {
        return asked.map(Asked::signature);
    }

    private void take(List<AcceptedSecrets.Accepted> secrets) {
        asked = secrets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(
                        new Signature(secrets.stream()
                                .map(AcceptedSecrets.Accepted::value)
                                .toList()),
                        secrets.stream().map(AcceptedSecrets.Accepted::role).toList()));
    }
}
