/**
 * Reads history from git itself, which costs no API call: one bare mirror a repository in the data folder, without trees and
 * files where the server allows it, brought up to date by one fetch a sync. Commits, tags and the .mailmap become the ledger's
 * records; what a forced push took away is told, too. A mirror is a cache: a damaged one is thrown away. The only user of JGit.
 * Called by {@code client}. Start reading at {@link dev.stoa.github.git.History}, then {@link dev.stoa.github.git.OpenWalk}.
 */
package dev.stoa.github.git;
