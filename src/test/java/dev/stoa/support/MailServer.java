package dev.stoa.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A real SMTP server on a free port, the same for all tests: GreenMail. Empty it before counting. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private GreenMail greenMail;

    @Override
    public Map<String, String> start() {
        var setup = new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        greenMail = new GreenMail(setup);
        greenMail.start();
        return Map.of("stoa.smtp-url", "smtp://localhost:" + greenMail.getSmtp().getPort());
    }

    /** Chosen here and not by GreenMail, so that a test can stop the server and start it on the same port. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        greenMail.stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(greenMail, new TestInjector.MatchesType(GreenMail.class));
    }
}
