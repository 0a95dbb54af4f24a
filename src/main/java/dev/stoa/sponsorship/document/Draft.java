package dev.stoa.sponsorship.document;

/**
 * What a person decides about a document that is made here; everything else follows from the sponsorship.
 *
 * @param recipient several lines, like an address
 * @param reference a number of the company's, like that of a purchase order
 */
record Draft(Boilerplate from, String title, String recipient, String signatory, String reference, String remarks) {}
