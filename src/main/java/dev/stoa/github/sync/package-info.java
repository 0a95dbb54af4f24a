/**
 * Follows organisations: {@link dev.stoa.github.sync.Sync} reads a {@link dev.stoa.github.sync.GitHubSource} page by page and
 * stores each page together with the cursor that leads to the next, so a stop or a crash resumes where it was and repeats at
 * most one page of each part that was under way. What belongs to no repository, such as members and profiles, is read {@link
 * dev.stoa.github.sync.Beside} them, once a day. Never asks GitHub inside a transaction. One failure is kept with its reason,
 * rests ({@link dev.stoa.github.sync.Retry}) and does not stop the others. {@link dev.stoa.github.sync.Runs} carries
 * runs out, one at a time over all replicas, and keeps their rows true ({@link dev.stoa.github.sync.RunRows}) for whoever
 * watches: {@code /admin/sync} and the terminal. Jobs, the sample loader and the terminal may call it; who knows of something
 * to be read again, a webhook or a repair, asks {@link dev.stoa.github.sync.ReadAgain}. Start reading at {@link
 * dev.stoa.github.sync.Sync}.
 */
package dev.stoa.github.sync;
