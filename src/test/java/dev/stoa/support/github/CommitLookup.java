package dev.stoa.support.github;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A commit by its hash, with the user whom its author's address belongs to; read from the git repository that is served. */
record CommitLookup(RecordedData data, String fullName, GitAnswers histories) {

    Map<String, Object> commit(String sha) {
        String email = histories.at(fullName).authorEmail(sha);
        if (email == null) {
            return null;
        }
        Map<String, Object> author = new HashMap<>();
        author.put("email", email);
        author.put("user", data.users.get(email.toLowerCase(Locale.ROOT)));
        return Map.of("__typename", "Commit", "oid", sha, "author", author);
    }

    /** The name of a file's content in git, which is there to be fetched then. */
    String blob(String text) {
        return histories.at(fullName).blob(text);
    }
}
