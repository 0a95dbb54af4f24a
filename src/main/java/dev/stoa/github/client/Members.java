package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.github.sync.SourceException;
import dev.stoa.github.sync.TokenRefused;
import dev.stoa.people.Memberships;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Who is a member of the GitHub organisations that staff have said to be somebody's, once a day, a hundred members in a
 * question of one point. A token of a member sees all, any other the public ones.
 */
@ApplicationScoped
class Members {

    private static final Logger LOG = Logger.getLogger(Members.class);
    private static final Duration DAY = Duration.ofDays(1);

    private static final String QUESTION = """
            query($login: String!, $after: String) { organization(login: $login) {
              membersWithRole(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { databaseId } } } }
            """;

    private final GraphQl github;
    private final Memberships memberships;
    private final Clock clock;

    Members(GraphQl github, Memberships memberships, Clock clock) {
        this.github = github;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** One organisation's failure is kept with its reason and does not stop the others. */
    void run() {
        Instant now = clock.instant();
        for (String owner : memberships.unreadSince(now.minus(DAY))) {
            try {
                List<Long> members = read(owner);
                QuarkusTransaction.requiringNew().run(() -> {
                    memberships.replace(owner, members);
                    memberships.read(owner, now, members.size(), null);
                });
            } catch (TokenRefused refused) {
                throw refused;
            } catch (SourceException problem) {
                LOG.warnf("The members of %s: %s", owner, problem.getMessage());
                memberships.read(owner, now, null, problem.getMessage());
            }
        }
    }

    /** The whole list, or nothing: half of it would end the membership of the others. */
    private List<Long> read(String owner) {
        List<Long> members = new ArrayList<>();
        JsonNode page;
        String cursor = null;
        do {
            Map<String, Object> variables = new HashMap<>();
            variables.put("login", owner);
            variables.put("after", cursor);
            JsonNode organisation =
                    github.askPartly(owner, QUESTION, variables).data().path("organization");
            if (!organisation.isObject()) {
                throw new SourceException("GitHub knows no organisation '" + owner + "'");
            }
            page = organisation.path("membersWithRole");
            page.path("nodes")
                    .forEach(member -> members.add(member.path("databaseId").asLong()));
            cursor = page.path("pageInfo").path("endCursor").asText(null);
        } while (page.path("pageInfo").path("hasNextPage").asBoolean());
        return members;
    }
}
