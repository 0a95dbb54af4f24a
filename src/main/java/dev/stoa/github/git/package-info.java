/**
 * Reads history from git itself, which costs no API call: one bare mirror a repository in the data folder, without trees and
 * files where the server allows it. The only user of JGit. Called by {@code client}. Start reading at
 * {@link dev.stoa.github.git.History}.
 */
package dev.stoa.github.git;
