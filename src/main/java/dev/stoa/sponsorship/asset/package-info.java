/**
 * Files that an organiser asks for, each with what it has to be: format, size in pixels or millimetres, colours, drawn or made of
 * pixels, bytes. What is sent is measured by its content, and every fault is said; only what fits is kept.
 *
 * <p>Reads and keeps files with {@code sponsorship.file}. Start reading at {@link dev.stoa.sponsorship.asset.Spec} (the rules), then
 * {@link dev.stoa.sponsorship.asset.Measured}, then {@link dev.stoa.sponsorship.asset.AssetDesk}.
 */
package dev.stoa.sponsorship.asset;
