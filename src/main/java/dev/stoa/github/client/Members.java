package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.github.sync.Beside;
import dev.stoa.github.sync.Beside.Subject;
import dev.stoa.github.sync.GitHubSource.Page;
import dev.stoa.github.sync.SourceException;
import dev.stoa.people.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is a member of the GitHub organisations that staff have said to be somebody's, a hundred members in a question of
 * one point. A token of a member sees all, any other the public ones.
 */
@ApplicationScoped
class Members {

    private static final String QUESTION = """
            query($login: String!, $after: String) { organization(login: $login) {
              membersWithRole(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { databaseId } } } }
            """;

    private final GraphQl github;
    private final Memberships memberships;

    Members(GraphQl github, Memberships memberships) {
        this.github = github;
        this.memberships = memberships;
    }

    void read(Subject owner, Beside.Told told) {
        memberships.replace(owner.id(), members(owner.id()));
        told.page(owner, Page.last(List.of(), null));
    }

    /** The whole list, or nothing: half of it would end the membership of the others. */
    private List<Long> members(String owner) {
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
