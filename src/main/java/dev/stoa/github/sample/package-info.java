/**
 * The recorded GitHub data of content/sample/github as a source of the sync: the sample world is filled by the same code,
 * cursors and ledger as a real organisation. Called by the loader of the sample world. Start reading at
 * {@link dev.stoa.github.sample.SampleGitHub}.
 */
package dev.stoa.github.sample;
