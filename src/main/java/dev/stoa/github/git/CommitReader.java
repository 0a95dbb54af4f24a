package dev.stoa.github.git;

import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent.Committed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * Reads a commit as it is and not as it should be: git takes any bytes for a name, a message, an encoding or a date, and people
 * and programs have written all of them.
 */
final class CommitReader {

    /** Seconds since 1970. Git knew no time before it; beyond the end of the century the clock was wrong. */
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private final byte[] raw;
    private final Charset charset;

    private CommitReader(byte[] raw) {
        this.raw = raw;
        this.charset = charset(raw);
    }

    static Committed read(long repository, RevCommit commit) {
        return new CommitReader(commit.getRawBuffer()).committed(repository, commit.name());
    }

    private Committed committed(long repository, String sha) {
        String author = line(RawParseUtils.author(raw, 0));
        int open = author.indexOf('<');
        int close = author.indexOf('>', open + 1);
        String name =
                open < 0 ? author.replaceFirst("\\s-?\\d{1,20}(\\s[+-]\\d{1,4})?$", "") : author.substring(0, open);
        String email = open < 0 || close < 0 ? "" : author.substring(open + 1, close);
        int message = RawParseUtils.commitMessage(raw, 0);
        return new Committed(
                repository,
                sha,
                time(author),
                Credit.of(name, email, message < 0 ? "" : decode(message, raw.length)),
                true);
    }

    /** The committer's date; where it is none that can be, the author's; else 1970, as git says itself. */
    private Instant time(String author) {
        long committed = seconds(line(RawParseUtils.committer(raw, 0)));
        return Instant.ofEpochSecond(committed >= 0 ? committed : Math.max(0, seconds(author)));
    }

    /** The time, bound to what can be plotted. */
    static Instant bounded(Instant time) {
        return Instant.ofEpochSecond(Math.clamp(time.getEpochSecond(), 0, LATEST - 1));
    }

    /** The date at the end of a person's line; -1 when there is none between 1970 and 2100. */
    private static long seconds(String person) {
        String[] date = person.substring(person.lastIndexOf('>') + 1).strip().split("\\s+", 2);
        if (!date[0].matches("\\d{1,12}")) {
            return -1;
        }
        long seconds = Long.parseLong(date[0]);
        return seconds < LATEST ? seconds : -1;
    }

    private String line(int start) {
        return start < 0 ? "" : decode(start, RawParseUtils.nextLF(raw, start)).strip();
    }

    private String decode(int start, int end) {
        return RawParseUtils.decode(charset, raw, start, end);
    }

    /** One that nobody knows, or in which ASCII is not ASCII, counts for UTF-8; what is none becomes Latin-1. */
    private static Charset charset(byte[] raw) {
        try {
            Charset named = RawParseUtils.parseEncoding(raw);
            return named.canEncode() && new String(new byte[] {'<'}, named).equals("<")
                    ? named
                    : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
