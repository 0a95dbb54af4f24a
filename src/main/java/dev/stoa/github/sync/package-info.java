/**
 * Follows organisations: {@link dev.stoa.github.sync.Sync} reads a {@link dev.stoa.github.sync.GitHubSource} page by page and
 * stores each page together with the cursor that leads to the next, so a stop or a crash resumes where it was and repeats at
 * most one page. Never asks GitHub inside a transaction. One repository's failure is kept with its reason and does not stop
 * the others. Jobs and the sample loader may call it. Start reading at {@link dev.stoa.github.sync.Sync}.
 */
package dev.stoa.github.sync;
