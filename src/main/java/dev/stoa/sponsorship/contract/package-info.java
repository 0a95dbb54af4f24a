/**
 * The contract of a sponsorship: asked for, read by legal, signed. Nothing waits for it: a deliverable may be accepted and a
 * sponsorship go live while legal still reads. A kind of {@link dev.stoa.sponsorship.matter.Matter}; start reading at
 * {@link dev.stoa.sponsorship.contract.ContractLife}.
 */
package dev.stoa.sponsorship.contract;
