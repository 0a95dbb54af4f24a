/**
 * Who contributes: GitHub accounts, the e-mail identities of commits, the company's own domains, and who is a bot. Thin
 * for now: persons and dated affiliations join here. Whatever is decided here is joined when a question is asked and never
 * baked into the ledger. Project, contribution and all above may call it. Start reading at {@link dev.stoa.people.Account}.
 */
package dev.stoa.people;
