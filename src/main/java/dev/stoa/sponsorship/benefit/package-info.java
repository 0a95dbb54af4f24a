/**
 * What the company gets for a sponsorship: tickets, a talk, a booth, its logo on a page. As agreed then: a benefit is a row of
 * its own and no pointer into a list of tiers, so that a tier which changes next year changes nothing here. What nobody has
 * claimed is flagged before it expires. A kind of {@link dev.stoa.sponsorship.matter.Matter}; start reading at
 * {@link dev.stoa.sponsorship.benefit.BenefitLife}, then {@link dev.stoa.sponsorship.benefit.AgreedTier}.
 */
package dev.stoa.sponsorship.benefit;
