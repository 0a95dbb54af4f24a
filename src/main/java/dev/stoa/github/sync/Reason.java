package dev.stoa.github.sync;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a part or a list could not be read, in a sentence for staff: short, without addresses, in characters that can be stored. */
final class Reason {

    private static final int LONGEST = 300;

    /** Where git's and GitHub's libraries name an HTTP status: "…: 451 Unavailable", "answered 502", "(409)". */
    private static final Pattern STATUS = Pattern.compile("(?:: |answered |\\()([45]\\d\\d)\\b");

    private Reason() {}

    static String of(Throwable problem) {
        String said = said(problem);
        return switch (status(said)) {
            case 404 -> "GitHub has it no more, or does not show it to this token (404)";
            case 451 -> "GitHub blocks it for legal reasons (451)";
            case 500, 502, 503, 504 -> "GitHub stumbled (" + status(said) + ")";
            default -> connection(problem, said);
        };
    }

    /** A repository without a commit is complete, not broken: GitHub says 409 of it. */
    static boolean isEmptyRepository(Throwable problem) {
        return status(said(problem)) == 409;
    }

    private static String connection(Throwable problem, String said) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return "GitHub could not be reached";
            }
            if (cause instanceof HttpTimeoutException) {
                return "GitHub did not answer in time";
            }
        }
        return said;
    }

    private static int status(String said) {
        Matcher status = STATUS.matcher(said);
        return status.find() ? Integer.parseInt(status.group(1)) : 0;
    }

    private static String said(Throwable problem) {
        String text = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        // Addresses are long, and some have a password in them.
        text = text.replaceAll("https?://\\S+?(?=: |\\s|$)", "GitHub")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
