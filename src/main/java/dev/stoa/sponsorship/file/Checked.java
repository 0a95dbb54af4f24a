package dev.stoa.sponsorship.file;

import java.nio.file.Path;

/**
 * A file that may be kept: what it is, and that nothing was found in it. It lies in a folder of the server's until the request
 * ends.
 *
 * @param name with the ending of its format
 * @param sha256 of its bytes, 32 of them
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checked(Path path, String name, Format format, long size, byte[] sha256, Scan scan) {}
