/**
 * What an organiser asks us to pay: the invoice, its payments and credit notes. How far it is paid is never typed, it follows
 * from the sum of the {@link dev.stoa.sponsorship.invoice.Booking}s in the invoice's own currency. A kind of
 * {@link dev.stoa.sponsorship.matter.Matter}; start reading at {@link dev.stoa.sponsorship.invoice.InvoiceLife}, then
 * {@link dev.stoa.sponsorship.invoice.InvoiceDesk}.
 *
 * <p>The sponsorship's budget follows in the same transaction: {@link dev.stoa.sponsorship.invoice.InvoiceBudget}.
 */
package dev.stoa.sponsorship.invoice;
