package dev.stoa.github.client;

import dev.stoa.contribution.CommitQueries.Unlinked;
import java.util.List;
import java.util.Map;

/** The question whose some commits are, which may be in several repositories. No connection is in it: one point. */
final class Authors {

    private Authors() {}

    /**
     * Answers under {@code r<repository>.c<commit>}, numbered as they are given.
     *
     * @param variables gets the values
     */
    static String question(List<List<Unlinked>> repositories, Map<String, String> variables) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder fields = new StringBuilder();
        for (int r = 0; r < repositories.size(); r++) {
            List<Unlinked> commits = repositories.get(r);
            parameters.append("$o%d: String!, $n%d: String!, ".formatted(r, r));
            variables.put("o" + r, commits.getFirst().owner());
            variables.put("n" + r, commits.getFirst().name());
            fields.append("  r%d: repository(owner: $o%d, name: $n%d) {\n".formatted(r, r, r));
            for (int c = 0; c < commits.size(); c++) {
                String sha = "s%d_%d".formatted(r, c);
                parameters.append("$%s: GitObjectID!, ".formatted(sha));
                variables.put(sha, commits.get(c).sha());
                fields.append("    c%d: object(oid: $%s) { ...author }\n".formatted(c, sha));
            }
            fields.append("  }\n");
        }
        return "query(" + parameters.substring(0, parameters.length() - 2) + ") {\n" + fields + """
                }
                fragment author on Commit { author { email user { databaseId login name avatarUrl } } }
                """;
    }
}
