package dev.stoa.github.client;

/**
 * What we ask GraphQL of an owner: all repositories, or what is new. Points as in {@link Questions}: ALL costs 6 a page of a
 * hundred (603 connections, 5,402 nodes); NEWS with ten repositories 4 (365 connections, 1,240 nodes); SEARCH 3 (301
 * connections, 400 nodes); TOTALS 1 a page of a hundred. Connections of which only the count is asked for are not charged.
 */
final class OwnerQuestions {

    private OwnerQuestions() {}

    /** Ten releases come along; older ones are read apart where there are more. */
    static final int RELEASES = 10;

    /** With what the newest change of each sort says: whether a part has to be read at all. */
    private static final String STANDING = """
            fragment pulls on Repository {
              pullRequests(first: 1, orderBy: {field: UPDATED_AT, direction: DESC}) { totalCount nodes { updatedAt } } }
            fragment issues on Repository {
              issues(first: 1, orderBy: {field: UPDATED_AT, direction: DESC}) { totalCount nodes { updatedAt } } }
            fragment discussions on Repository {
              discussions(first: 1, orderBy: {field: UPDATED_AT, direction: DESC}) { totalCount nodes { updatedAt } } }
            """;

    private static final String REPOSITORY = """
            fragment repository on Repository {
              databaseId nameWithOwner name owner { login } description homepageUrl visibility
              isArchived isFork isTemplate isMirror isEmpty createdAt pushedAt updatedAt
              primaryLanguage { name } licenseInfo { spdxId } defaultBranchRef { name }
              repositoryTopics(first: 20) { nodes { topic { name } } }
              languages(first: 20, orderBy: {field: SIZE, direction: DESC}) { edges { size node { name } } }
              stargazerCount forkCount watchers { totalCount }
              openIssues: issues(states: OPEN) { totalCount } openPulls: pullRequests(states: OPEN) { totalCount }
              ...pulls ...issues ...discussions
              releases(first: 10, orderBy: {field: CREATED_AT, direction: DESC}) { totalCount nodes { ...release } }
              codeOfConduct { name } contributingGuidelines { resourcePath } isSecurityPolicyEnabled
              mailmap: object(expression: "HEAD:.mailmap") { oid }
              readme0: object(expression: "HEAD:README.md") { ...text }
              readme1: object(expression: "HEAD:readme.md") { ...text }
              readme2: object(expression: "HEAD:README.rst") { ...text }
              readme3: object(expression: "HEAD:README.adoc") { ...text }
              readme4: object(expression: "HEAD:README") { ...text } }
            fragment text on Blob { text }
            """ + STANDING + Questions.RELEASE + Questions.ACTOR;

    /** How a README may be spelled, as REPOSITORY asks for them. */
    static final String[] READMES = {"README.md", "readme.md", "README.rst", "README.adoc", "README"};

    /** In the order of creation, so that what changes meanwhile neither is left out nor pushes another out. */
    static final String ALL = """
            query($login: String!, $first: Int!, $after: String, $begin: Boolean!) {
              repositoryOwner(login: $login) { __typename
                repositories(first: $first, after: $after, ownerAffiliations: OWNER,
                  orderBy: {field: CREATED_AT, direction: ASC}) {
                  totalCount pageInfo { hasNextPage endCursor } nodes { ...repository } }
                updated: repositories(first: 1, ownerAffiliations: OWNER,
                  orderBy: {field: UPDATED_AT, direction: DESC}) @include(if: $begin) { nodes { updatedAt } }
                pushed: repositories(first: 1, ownerAffiliations: OWNER,
                  orderBy: {field: PUSHED_AT, direction: DESC}) @include(if: $begin) { nodes { pushedAt } } } }
            """ + REPOSITORY;

    /** GitHub's own totals, and nothing else: a point for each hundred repositories. */
    static final String TOTALS = """
            query($login: String!, $first: Int!, $after: String) {
              repositoryOwner(login: $login) {
                repositories(first: $first, after: $after, ownerAffiliations: OWNER,
                  orderBy: {field: CREATED_AT, direction: ASC}) {
                  pageInfo { hasNextPage endCursor }
                  nodes { databaseId nameWithOwner stargazerCount forkCount
                    pullRequests { totalCount } issues { totalCount } } } } }
            """;

    private static final String HITS = """
            fragment pullHits on SearchResultItemConnection { issueCount pageInfo { hasNextPage endCursor }
              nodes { ... on PullRequest { updatedAt repository { databaseId nameWithOwner ...pulls } } } }
            fragment issueHits on SearchResultItemConnection { issueCount pageInfo { hasNextPage endCursor }
              nodes { ... on Issue { updatedAt repository { databaseId nameWithOwner ...issues } } } }
            fragment discussionHits on SearchResultItemConnection { discussionCount pageInfo { hasNextPage endCursor }
              nodes { ... on Discussion { updatedAt repository { databaseId nameWithOwner ...discussions } } } }
            """;

    /** A push need not touch a repository's own time: hence the newest of both. */
    static final String NEWS = """
            query($login: String!, $first: Int!, $after: String, $begin: Boolean!,
                $pulls: String!, $issues: String!, $discussions: String!) {
              repositoryOwner(login: $login) { __typename
                repositories(first: $first, after: $after, ownerAffiliations: OWNER,
                  orderBy: {field: UPDATED_AT, direction: DESC}) {
                  totalCount pageInfo { hasNextPage endCursor } nodes { ...repository } }
                pushed: repositories(first: 100, ownerAffiliations: OWNER,
                  orderBy: {field: PUSHED_AT, direction: DESC}) @include(if: $begin) {
                  pageInfo { hasNextPage } nodes { databaseId nameWithOwner isEmpty pushedAt defaultBranchRef { name } } } }
              pulls: search(type: ISSUE, query: $pulls, first: 100) @include(if: $begin) { ...pullHits }
              issues: search(type: ISSUE, query: $issues, first: 100) @include(if: $begin) { ...issueHits }
              discussions: search(type: DISCUSSION, query: $discussions, first: 100) @include(if: $begin) { ...discussionHits } }
            """ + HITS + REPOSITORY;

    /** What did not fit of one of the searches; the fragments that a type does not have stay empty. */
    static final String SEARCH = """
            query($query: String!, $type: SearchType!, $first: Int!, $after: String) {
              page: search(type: $type, query: $query, first: $first, after: $after) {
                ...pullHits ...issueHits ...discussionHits } }
            """ + HITS + STANDING;
}
