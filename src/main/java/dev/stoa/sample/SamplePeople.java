package dev.stoa.sample;

import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.MergePersons;
import dev.stoa.people.desk.Suggestions;
import dev.stoa.site.NotPossible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.jboss.logging.Logger;

/**
 * Merges, in the sample, those of whom the history itself says that they are one: the same full name and the same name before
 * the @ in several addresses. All else is left to whoever looks at the suggestions; no employer is invented.
 */
@Singleton
class SamplePeople {

    private static final Logger LOG = Logger.getLogger(SamplePeople.class);
    private static final String ACTOR = "sample";

    /** The same name, and the same name before the @: see view merge_hint. */
    private static final int SURE = 70;

    @Inject
    Suggestions suggestions;

    @Inject
    Decisions decisions;

    void tell() {
        int merged = 0;
        for (var suggestion : QuarkusTransaction.requiringNew().call(() -> suggestions.list(SURE))) {
            var persons = new ArrayList<>(suggestion.persons());
            try {
                decisions.make(new MergePersons(persons.getFirst(), persons), ACTOR);
                merged++;
            } catch (NotPossible nothingToDo) {
                LOG.debugf("Sample world: %s", nothingToDo.getMessage());
            }
        }
        LOG.infof("Sample world: %,d persons merged, as their addresses say", merged);
    }
}
