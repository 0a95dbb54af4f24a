package dev.stoa.support.github;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A commit by its hash, with the user whom its author's address belongs to; read from the git repository that is served. */
record CommitLookup(RecordedData data, GitRepository repository) {

    private Map<String, Object> commit(String sha) {
        String email = repository.authorEmail(sha);
        if (email == null) {
            return null;
        }
        Map<String, Object> author = new HashMap<>();
        author.put("email", email);
        author.put("user", data.users.get(email.toLowerCase(Locale.ROOT)));
        return Map.of("__typename", "Commit", "oid", sha, "author", author);
    }

    /** Of the field {@code object(oid:)}. */
    static final class Fetcher implements DataFetcher<Map<String, Object>> {
        @Override
        public Map<String, Object> get(DataFetchingEnvironment call) {
            Map<String, Object> owner = call.getSource();
            return ((CommitLookup) owner.get("object")).commit(call.getArgument("oid"));
        }
    }
}
