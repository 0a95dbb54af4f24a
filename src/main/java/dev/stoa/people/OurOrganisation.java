package dev.stoa.people;

import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.SetDomainRule;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.NotPossible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** The company whose portal this is, among the organisations: there from the start on, under the name of the settings. */
@Singleton
public class OurOrganisation {

    /** Who decides where nobody is signed in. */
    private static final String NOBODY = "Stoa";

    @Inject
    StoaConfig config;

    @Inject
    Decisions decisions;

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

    /**
     * Decides that whoever commits from this domain, or one below it, is one of our people. Nothing changes where a rule is
     * there.
     */
    public void claim(String domain) {
        try {
            decisions.make(new SetDomainRule(null, 0, domain, get().id, null, null), NOBODY);
        } catch (NotPossible claimed) {
            // A sample world that was killed begins again.
        }
    }
}
