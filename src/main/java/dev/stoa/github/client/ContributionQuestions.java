package dev.stoa.github.client;

/**
 * What we ask GraphQL of a person's public contributions, wherever they are. A question about ten persons has 30 connections
 * with 750 labels below: 8 points, 8,250 nodes.
 *
 * @see <a href="https://docs.github.com/en/graphql/reference/objects#contributionscollection">GitHub: ContributionsCollection</a>
 */
final class ContributionQuestions {

    private ContributionQuestions() {}

    /** Of several persons at once, under {@code u0}, {@code u1}, …; variables l0 (login), f0 and t0 (from, to) and so on. */
    static String ofPersons(int persons) {
        var parameters = new StringBuilder();
        var fields = new StringBuilder();
        for (int i = 0; i < persons; i++) {
            parameters.append("$l%1$d: String!, $f%1$d: DateTime!, $t%1$d: DateTime!, ".formatted(i));
            fields.append(
                    "  u%1$d: user(login: $l%1$d) { databaseId login contributionsCollection(from: $f%1$d, to: $t%1$d) { ...contributions } }\n"
                            .formatted(i));
        }
        return "query(" + parameters.substring(0, parameters.length() - 2) + ") {\n" + fields + "}\n" + """
                fragment contributions on ContributionsCollection {
                  pullRequestContributions(first: 25) { pageInfo { hasNextPage endCursor } nodes { ...pull } }
                  issueContributions(first: 25) { pageInfo { hasNextPage endCursor } nodes { ...issue } }
                  pullRequestReviewContributions(first: 25) { pageInfo { hasNextPage endCursor } nodes { ...review } } }
                """ + PULL
                + ISSUE + REVIEW + REPOSITORY;
    }

    private static final String REPOSITORY = """
            fragment where on Repository { databaseId name owner { login } description homepageUrl primaryLanguage { name }
              stargazerCount forkCount isArchived isFork isTemplate visibility defaultBranchRef { name }
              createdAt pushedAt updatedAt }
            """;

    private static final String PULL = """
            fragment pull on CreatedPullRequestContribution { pullRequest { fullDatabaseId number title isDraft baseRefName
              createdAt mergedAt closedAt updatedAt labels(first: 10) { nodes { name } } repository { ...where } } }
            """;

    private static final String ISSUE = """
            fragment issue on CreatedIssueContribution { issue { fullDatabaseId number title createdAt closedAt updatedAt
              labels(first: 10) { nodes { name } } repository { ...where } } }
            """;

    private static final String REVIEW = """
            fragment review on CreatedPullRequestReviewContribution { pullRequestReview { fullDatabaseId submittedAt }
              pullRequest { number } repository { ...where } }
            """;

    /** The rest of one of the three lists of a person. */
    static String more(String list, String fragment) {
        return """
                query($login: String!, $from: DateTime!, $to: DateTime!, $after: String) { user(login: $login) {
                  contributionsCollection(from: $from, to: $to) {
                    page: %s(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...%s } } } } }
                """.formatted(list, fragment)
                + switch (fragment) {
                    case "pull" -> PULL;
                    case "issue" -> ISSUE;
                    default -> REVIEW;
                }
                + REPOSITORY;
    }

    /** Repositories by their names, under {@code r0}, {@code r1}, …; variables o0 (owner), n0 (name) and so on. */
    static String ofRepositories(int repositories) {
        var parameters = new StringBuilder();
        var fields = new StringBuilder();
        for (int i = 0; i < repositories; i++) {
            parameters.append("$o%1$d: String!, $n%1$d: String!, ".formatted(i));
            fields.append("  r%1$d: repository(owner: $o%1$d, name: $n%1$d) { ...where }\n".formatted(i));
        }
        return "query(" + parameters.substring(0, parameters.length() - 2) + ") {\n" + fields + "}\n" + REPOSITORY;
    }
}
