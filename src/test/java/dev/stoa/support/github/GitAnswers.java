package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.UploadPack.RequestPolicy;

/**
 * Git over smart HTTP, with filters and any object allowed, as GitHub does; counts what it is asked.
 *
 * @see <a href="https://git-scm.com/docs/gitprotocol-http">git: HTTP transport</a>
 */
public final class GitAnswers {

    private static final Pattern WANT = Pattern.compile("want ([0-9a-f]{40})");

    /** Connections that were opened, asked where its names stand, and asked for objects. */
    public final AtomicInteger opened = new AtomicInteger();

    public final AtomicInteger names = new AtomicInteger();
    public final AtomicInteger objects = new AtomicInteger();

    /** What may be asked for; a server of the old days gives nothing but what it has named. */
    public volatile RequestPolicy policy = RequestPolicy.ANY;

    private final RecordedData data;

    /** By GitHub's number, since names change. */
    private final Map<String, Repository> repositories = new HashMap<>();

    /** A few histories that all generated repositories share. */
    private final List<Repository> generated;

    GitAnswers(RecordedData data, Path folder) throws IOException {
        this.data = data;
        generated = data.generated == null ? List.of() : GeneratedHistory.some(folder);
        for (var repository : data.repositories) {
            if (repository.has("portfolio")) {
                continue;
            }
            String name = repository.path("name").asText();
            repositories.put(
                    repository.path("id").asText(), HistoryBuilder.build(data, name, folder.resolve(name + ".git")));
        }
    }

    /** The repository behind a name, to be changed while it is served. */
    public GitRepository of(String name) {
        return new GitRepository(
                repositories.get(data.repository(name).path("id").asText()));
    }

    /** The same by owner and name; also one of the generated ones. */
    GitRepository at(String fullName) {
        return new GitRepository(find(fullName));
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean advertise = path.endsWith("/info/refs");
        Repository repository = find(path.replaceAll("^/git/|\\.git/(info/refs|git-upload-pack)$", ""));
        if (repository == null) {
            Http.send(exchange, 404, "text/plain", "Not Found");
            return;
        }
        UploadPack pack = new UploadPack(repository);
        pack.setBiDirectionalPipe(false);
        pack.setRequestPolicy(policy);
        String protocol = exchange.getRequestHeaders().getFirst("git-protocol");
        pack.setExtraParameters(protocol == null ? List.of() : List.of(protocol.split(":")));
        exchange.getResponseHeaders()
                .set(
                        "content-type",
                        advertise
                                ? "application/x-git-upload-pack-advertisement"
                                : "application/x-git-upload-pack-result");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            if (advertise) {
                opened.incrementAndGet();
                pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(new PacketLineOut(out)), "git-upload-pack");
            } else {
                byte[] body = body(exchange).readAllBytes();
                String asked = new String(body, StandardCharsets.ISO_8859_1);
                (asked.contains("command=ls-refs") ? names : objects).incrementAndGet();
                pack.upload(new ByteArrayInputStream(withFiles(repository, asked)), out, null);
            }
        }
    }

    /** Git sends a file that is asked for by name whatever the filter says; JGit's server only with this one. */
    private static byte[] withFiles(Repository repository, String asked) throws IOException {
        String sent = asked;
        try (ObjectReader objects = repository.newObjectReader()) {
            for (Matcher want = WANT.matcher(asked); want.find(); ) {
                ObjectId id = ObjectId.fromString(want.group(1));
                if (objects.has(id) && objects.open(id).getType() == Constants.OBJ_BLOB) {
                    sent = asked.replace("filter tree:0", "filter tree:1");
                }
            }
        }
        return sent.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Repository find(String fullName) {
        if (data.generated != null && data.generated.repository(fullName) != null) {
            return generated.get(Math.floorMod(fullName.hashCode(), generated.size()));
        }
        return data.repositories.stream()
                .filter(repository -> repository.path("full_name").asText().equals(fullName))
                .map(repository -> repositories.get(repository.path("id").asText()))
                .findFirst()
                .orElse(null);
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("content-encoding"));
        return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }
}
