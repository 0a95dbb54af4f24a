/**
 * Documents of a sponsorship: contracts, invoices, letters, proofs. Each has all its versions, of which none is changed or lost;
 * who may read and add to one is a table by its {@link dev.stoa.sponsorship.document.DocumentKind}, and who had which version is in
 * its history. Some are made here, as PDF, from texts that staff edit: {@link dev.stoa.sponsorship.document.Boilerplate}, its
 * {@link dev.stoa.sponsorship.document.Placeholder}s, and {@link dev.stoa.sponsorship.document.Typesetter}.
 *
 * <p>What a file may be and where it lies is the matter of {@code sponsorship.file}. A document can be the proof of a benefit or a
 * deliverable: {@link dev.stoa.sponsorship.document.Proof} writes its address there; those packages know nothing of this one.
 *
 * <p>Start reading at DocumentKind, then {@link dev.stoa.sponsorship.document.DocumentDesk} (every write is one of its methods).
 */
package dev.stoa.sponsorship.document;
