package dev.stoa.github.client;

/**
 * What we ask GraphQL. Page sizes keep a call within GitHub's 500,000 nodes and some ten seconds, and cheap: its cost is one
 * point for each hundred connections.
 *
 * @see <a href="https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api">GitHub: limits of
 *     the GraphQL API</a>
 */
final class Questions {

    private Questions() {}

    private static final String ACTOR = """
            fragment actor on Actor { __typename login avatarUrl
              ... on User { databaseId name } ... on Organization { databaseId name }
              ... on Bot { databaseId } ... on Mannequin { databaseId } }
            """;

    private static final String COMMENT = """
            fragment comment on IssueComment { fullDatabaseId createdAt author { ...actor } }
            """;

    private static final String REVIEW = """
            fragment review on PullRequestReview { id fullDatabaseId submittedAt author { ...actor }
              comments(first: 30) { pageInfo { hasNextPage endCursor } nodes { ...reviewComment } } }
            fragment reviewComment on PullRequestReviewComment { fullDatabaseId createdAt author { ...actor } }
            """;

    static final String PULL_REQUESTS = """
            query($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) {
              page: pullRequests(first: 50, after: $after, orderBy: {field: UPDATED_AT, direction: ASC}) {
                pageInfo { hasNextPage endCursor }
                nodes { id fullDatabaseId number title isDraft baseRefName createdAt mergedAt closedAt updatedAt
                  author { ...actor } labels(first: 20) { nodes { name } }
                  reviews(first: 20) { pageInfo { hasNextPage endCursor } nodes { ...review } }
                  comments(first: 50) { pageInfo { hasNextPage endCursor } nodes { ...comment } } } } } }
            """ + ACTOR + COMMENT + REVIEW;

    static final String ISSUES = """
            query($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) {
              page: issues(first: 100, after: $after, orderBy: {field: UPDATED_AT, direction: ASC}) {
                pageInfo { hasNextPage endCursor }
                nodes { id fullDatabaseId number title createdAt closedAt updatedAt
                  author { ...actor } labels(first: 20) { nodes { name } }
                  comments(first: 50) { pageInfo { hasNextPage endCursor } nodes { ...comment } } } } } }
            """ + ACTOR + COMMENT;

    /** GitHub has no order by change here: so the newest are asked for as well, each time. */
    static final String RELEASES = """
            query($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) {
              page: releases(first: 100, after: $after, orderBy: {field: CREATED_AT, direction: ASC}) {
                pageInfo { hasNextPage endCursor } nodes { ...release } }
              newest: releases(first: 50, orderBy: {field: CREATED_AT, direction: DESC}) { nodes { ...release } } } }
            fragment release on Release { databaseId tagName name isDraft isPrerelease publishedAt updatedAt
              author { ...actor } }
            """ + ACTOR;

    /** What REST's list of repositories, as hub4j reads it, leaves out. */
    static final String REPOSITORIES = """
            query($ids: [ID!]!) { nodes(ids: $ids) { ... on Repository { id
              repositoryTopics(first: 30) { nodes { topic { name } } } licenseInfo { spdxId } } } }
            """;

    // The rest of a list that did not fit into its page.

    static final String MORE_REVIEWS = """
            query($id: ID!, $after: String) { node(id: $id) { ... on PullRequest {
              page: reviews(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...review } } } } }
            """ + ACTOR + REVIEW;

    static final String MORE_REVIEW_COMMENTS = """
            query($id: ID!, $after: String) { node(id: $id) { ... on PullRequestReview {
              page: comments(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...reviewComment } } } } }
            fragment reviewComment on PullRequestReviewComment { fullDatabaseId createdAt author { ...actor } }
            """ + ACTOR;

    static final String MORE_COMMENTS = """
            query($id: ID!, $after: String) { node(id: $id) {
              ... on PullRequest { page: comments(first: 100, after: $after) { ...comments } }
              ... on Issue { page: comments(first: 100, after: $after) { ...comments } } } }
            fragment comments on IssueCommentConnection { pageInfo { hasNextPage endCursor } nodes { ...comment } }
            """ + ACTOR + COMMENT;
}
