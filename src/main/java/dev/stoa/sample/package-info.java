/**
 * The sample world: what a fresh Stoa shows before it has a company of its own. It is told by the product's own importers
 * and its own sync from recorded data in {@code content/sample}, never by hand-written rows. Nothing calls this package;
 * it stands on the top floor because it calls all. Start reading at {@link dev.stoa.sample.SampleWorld}.
 */
package dev.stoa.sample;
