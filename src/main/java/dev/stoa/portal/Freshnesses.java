package dev.stoa.portal;

import jakarta.enterprise.context.ApplicationScoped;

/** placeholder to be replaced by sync's status */
@ApplicationScoped
class Freshnesses {
    Freshness ofAll() {
        return new Freshness(true, "complete", null);
    }

    Freshness ofProject(long id) {
        return ofAll();
    }
}
