/**
 * {@code ./stoa sync}: the same sync in a terminal. Where no portal runs on the data folder this process does it itself; where
 * one does, that one is asked through its database, and its progress is shown. Nothing calls this package but the platform's
 * {@link dev.stoa.platform.Command}. Start reading at {@link dev.stoa.github.terminal.SyncCommand}.
 */
package dev.stoa.github.terminal;
