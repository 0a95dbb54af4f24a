package dev.stoa.people;

import dev.stoa.platform.StoaConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** The company whose portal this is, among the organisations: there from the start on, under the name of the settings. */
@Singleton
public class OurOrganisation {

    @Inject
    StoaConfig config;

    void name(@Observes StartupEvent up) {
        QuarkusTransaction.requiringNew()
                .run(() -> get().name = config.company().name());
    }

    /** The company's row, made if it is not there yet. */
    @Transactional
    public Organisation get() {
        return Organisation.ours().orElseGet(() -> {
            var company = new Organisation(config.company().name());
            company.slug = "our-company";
            company.ours = true;
            company.persist();
            return company;
        });
    }

    /** Whoever commits from this domain, or one below it, is one of our people. Nothing changes where a rule is there. */
    @Transactional
    public void claim(String domain) {
        if (DomainRule.of(domain).isEmpty()) {
            new DomainRule(domain, get()).add();
        }
    }
}
