/**
 * GitHub replayed over HTTP from recorded data: REST with GitHub's headers, GraphQL executed against GitHub's own public
 * schema, git over smart HTTP. Tests point the real client at it; nothing of ours is mocked. Start reading at
 * {@link dev.stoa.support.github.RecordedGitHub}. {@link dev.stoa.support.github.SampleMaker} made the data.
 */
package dev.stoa.support.github;
