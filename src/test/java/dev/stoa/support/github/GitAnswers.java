package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/**
 * Git over smart HTTP, with filters allowed as GitHub does.
 *
 * @see <a href="https://git-scm.com/docs/gitprotocol-http">git: HTTP transport</a>
 */
final class GitAnswers {

    private final RecordedData data;

    /** By GitHub's number, since names change. */
    private final Map<String, Repository> repositories = new HashMap<>();

    /** A few histories that all generated repositories share. */
    private final List<Repository> generated;

    GitAnswers(RecordedData data, Path folder) throws IOException {
        this.data = data;
        generated = data.generated == null ? List.of() : GeneratedHistory.some(folder);
        for (var repository : data.repositories) {
            String name = repository.path("name").asText();
            repositories.put(
                    repository.path("id").asText(), HistoryBuilder.build(data, name, folder.resolve(name + ".git")));
        }
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
                pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(new PacketLineOut(out)), "git-upload-pack");
            } else {
                pack.upload(body(exchange), out, null);
            }
        }
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
