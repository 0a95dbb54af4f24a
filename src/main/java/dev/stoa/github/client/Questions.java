package dev.stoa.github.client;

/**
 * What we ask GraphQL of one repository. How many are asked for ({@code $first}) the asker says, at most a hundred; nested
 * lists are sized so that most fit, and what does not is asked for.
 *
 * <p>What GitHub charges for a page of a hundred, and the nodes that it could hold of 500,000:
 *
 * <table>
 * <caption>One point for each hundred connections, at least one</caption>
 * <tr><th>question</th><th>connections</th><th>points</th><th>nodes</th></tr>
 * <tr><td>PULL_REQUESTS</td><td>1 + 100 x 3 (labels, reviews, comments) + 100 x 10 (comments of reviews)</td><td>13</td><td>10,100</td></tr>
 * <tr><td>ISSUES</td><td>1 + 100 x 2 (labels, comments)</td><td>2</td><td>4,100</td></tr>
 * <tr><td>DISCUSSIONS</td><td>1 + 100 (comments) + 100 x 10 (replies)</td><td>11</td><td>6,100</td></tr>
 * <tr><td>RELEASES</td><td>1</td><td>1</td><td>100</td></tr>
 * <tr><td>STARS</td><td>1</td><td>1</td><td>100</td></tr>
 * <tr><td>MORE_REVIEWS</td><td>1 + 100 (comments)</td><td>1</td><td>600</td></tr>
 * <tr><td>MORE_REVIEW_COMMENTS, MORE_COMMENTS, MORE_REPLIES</td><td>1 or 2</td><td>1</td><td>100 or 200</td></tr>
 * <tr><td>MORE_DISCUSSION_COMMENTS</td><td>1 + 100 (replies)</td><td>1</td><td>600</td></tr>
 * </table>
 *
 * @see <a href="https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api">GitHub: limits of
 *     the GraphQL API</a>
 */
final class Questions {

    private Questions() {}

    static final String ACTOR = """
            fragment actor on Actor { __typename login avatarUrl
              ... on User { databaseId name } ... on Organization { databaseId name }
              ... on Bot { databaseId } ... on Mannequin { databaseId } }
            """;

    static final String RELEASE = """
            fragment release on Release { databaseId tagName name isDraft isPrerelease publishedAt updatedAt
              author { ...actor } }
            """;

    private static final String COMMENT = """
            fragment comment on IssueComment { fullDatabaseId createdAt author { ...actor } }
            """;

    private static final String REVIEW = """
            fragment review on PullRequestReview { id fullDatabaseId submittedAt author { ...actor }
              comments(first: 5) { pageInfo { hasNextPage endCursor } nodes { ...reviewComment } } }
            fragment reviewComment on PullRequestReviewComment { fullDatabaseId createdAt author { ...actor } }
            """;

    private static final String REPLY = """
            fragment reply on DiscussionComment { databaseId createdAt deletedAt author { ...actor } }
            """;

    private static final String DISCUSSION_COMMENT = """
            fragment discussionComment on DiscussionComment { id ...reply
              replies(first: 5) { pageInfo { hasNextPage endCursor } nodes { ...reply } } }
            """ + REPLY;

    private static final String PAGE = """
            query($owner: String!, $name: String!, $first: Int!, $after: String) {
              repository(owner: $owner, name: $name) { databaseId nameWithOwner page: %s }
            }
            """;

    static final String PULL_REQUESTS = PAGE.formatted("""
            pullRequests(first: $first, after: $after, orderBy: {field: UPDATED_AT, direction: ASC}) {
                pageInfo { hasNextPage endCursor }
                nodes { id fullDatabaseId number title isDraft baseRefName createdAt mergedAt closedAt updatedAt
                  author { ...actor } labels(first: 20) { nodes { name } }
                  reviews(first: 10) { pageInfo { hasNextPage endCursor } nodes { ...review } }
                  comments(first: 20) { pageInfo { hasNextPage endCursor } nodes { ...comment } } } }""") + ACTOR + COMMENT + REVIEW;

    static final String ISSUES = PAGE.formatted("""
            issues(first: $first, after: $after, orderBy: {field: UPDATED_AT, direction: ASC}) {
                pageInfo { hasNextPage endCursor }
                nodes { id fullDatabaseId number title createdAt closedAt updatedAt
                  author { ...actor } labels(first: 20) { nodes { name } }
                  comments(first: 20) { pageInfo { hasNextPage endCursor } nodes { ...comment } } } }""") + ACTOR + COMMENT;

    static final String DISCUSSIONS = PAGE.formatted("""
            discussions(first: $first, after: $after, orderBy: {field: UPDATED_AT, direction: ASC}) {
                pageInfo { hasNextPage endCursor }
                nodes { id databaseId number createdAt author { ...actor }
                  comments(first: 10) { pageInfo { hasNextPage endCursor } nodes { ...discussionComment } } } }""") + ACTOR + DISCUSSION_COMMENT;

    static final String RELEASES = PAGE.formatted("""
            releases(first: $first, after: $after, orderBy: {field: CREATED_AT, direction: ASC}) {
                pageInfo { hasNextPage endCursor } nodes { ...release } }""") + RELEASE + ACTOR;

    static final String STARS = PAGE.formatted("""
            stargazers(first: $first, after: $after, orderBy: {field: STARRED_AT, direction: ASC}) {
                pageInfo { hasNextPage endCursor } edges { starredAt node { ...actor } } }""") + ACTOR;

    // The rest of a list that did not fit into its page.

    static final String MORE_REVIEWS = """
            query($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on PullRequest {
              page: reviews(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...review } } } } }
            """ + ACTOR + REVIEW;

    static final String MORE_REVIEW_COMMENTS = """
            query($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on PullRequestReview {
              page: comments(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...reviewComment } } } } }
            fragment reviewComment on PullRequestReviewComment { fullDatabaseId createdAt author { ...actor } }
            """ + ACTOR;

    static final String MORE_COMMENTS = """
            query($id: ID!, $first: Int!, $after: String) { node(id: $id) {
              ... on PullRequest { page: comments(first: $first, after: $after) { ...comments } }
              ... on Issue { page: comments(first: $first, after: $after) { ...comments } } } }
            fragment comments on IssueCommentConnection { pageInfo { hasNextPage endCursor } nodes { ...comment } }
            """ + ACTOR + COMMENT;

    static final String MORE_DISCUSSION_COMMENTS = """
            query($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on Discussion {
              page: comments(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...discussionComment } } } } }
            """ + ACTOR + DISCUSSION_COMMENT;

    static final String MORE_REPLIES = """
            query($id: ID!, $first: Int!, $after: String) { node(id: $id) { ... on DiscussionComment {
              page: replies(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...reply } } } } }
            """ + ACTOR + REPLY;
}
