package dev.stoa.sponsorship.file;

import dev.stoa.platform.StoaConfig;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * ClamAV's daemon over TCP: {@code zINSTREAM}, chunks each with its length in four bytes (network order), a chunk of length
 * zero; the answer is {@code stream: OK}, {@code stream: <name> FOUND} or {@code … ERROR}, and ends with a zero byte. Where it
 * listens is asked anew each time.
 *
 * @see <a href="https://docs.clamav.net/manual/Usage/Scanning.html#clamd">clamd's protocol</a>
 */
@Singleton
public class Clamd implements VirusScan {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    @Inject
    StoaConfig config;

    /** {@code host:port}; empty where there is none. */
    protected Optional<String> address() {
        return config.clamd().filter(address -> !address.isBlank());
    }

    @Override
    public boolean configured() {
        return address().isPresent();
    }

    @Override
    public Scan of(Path file) {
        var address = address();
        if (address.isEmpty()) {
            return Scan.UNSCANNED;
        }
        String answer;
        try (var socket = connect(address.get(), ANSWER_MILLIS);
                var content = Files.newInputStream(file)) {
            answer = ask(socket, content);
        } catch (IOException away) {
            Log.warnf("The virus scanner at %s does not answer: %s", address.get(), away.getMessage());
            throw Unfit.because(FileTexts::scannerAway);
        }
        if (answer.endsWith(" FOUND")) {
            var found = named(answer);
            throw Unfit.because(texts -> texts.virus(found));
        }
        if (!answer.equals("stream: OK")) {
            Log.warnf("The virus scanner at %s answers: %s", address.get(), answer);
            throw Unfit.because(FileTexts::scannerAway);
        }
        return Scan.CLEAN;
    }

    @Override
    public Optional<String> version() {
        return address().flatMap(address -> {
            try (var socket = connect(address, 1_000)) {
                socket.getOutputStream().write("zVERSION\0".getBytes(StandardCharsets.US_ASCII));
                return Optional.of(answer(socket)).filter(version -> !version.isEmpty());
            } catch (IOException away) {
                return Optional.empty();
            }
        });
    }

    private static String ask(Socket socket, InputStream content) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read > 0; read = content.read(chunk)) {
            out.writeInt(read);
            out.write(chunk, 0, read);
        }
        out.writeInt(0);
        out.flush();
        return answer(socket);
    }

    private static String answer(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var answer = new StringBuilder();
        for (int next = in.read(); next > 0 && answer.length() < LONGEST_ANSWER; next = in.read()) {
            answer.append((char) next);
        }
        return answer.toString().strip();
    }

    /** "stream: Eicar-Test-Signature FOUND": the name, as far as it is one. */
    private static String named(String answer) {
        return answer.replaceAll("^stream: | FOUND$", "").replaceAll("[^\\w.:/ -]", "?");
    }

    private static Socket connect(String address, int patience) throws IOException {
        int colon = address.lastIndexOf(':');
        var socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    CONNECT_MILLIS);
            socket.setSoTimeout(patience);
            return socket;
        } catch (IOException | RuntimeException refused) {
            socket.close();
            throw refused instanceof IOException io ? io : new IOException(refused);
        }
    }
}
