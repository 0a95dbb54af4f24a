/**
 * GitHub replayed over HTTP from recorded data: REST with GitHub's headers, GraphQL executed against GitHub's own public
 * schema, git over smart HTTP. It holds GitHub's
 * limits ({@link dev.stoa.support.github.Limits}) and can go wrong in GitHub's ways ({@link dev.stoa.support.github.Faults}). Tests
 * point the real client at it; nothing of ours is mocked. Start reading at
 * {@link dev.stoa.support.github.RecordedGitHub}. {@link dev.stoa.support.github.SampleMaker} made the data.
 */
package dev.stoa.support.github;
