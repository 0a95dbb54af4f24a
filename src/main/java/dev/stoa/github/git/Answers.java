package dev.stoa.github.git;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.UnknownHostException;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/** The way to a git server over HTTP, which remembers how it answered last, to say in a sentence what was wrong. */
final class Answers extends JDKHttpConnectionFactory {

    private volatile int status;
    private volatile String type = "";

    @Override
    public HttpConnection create(URL url) throws IOException {
        return new Remembering(url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return new Remembering(url, proxy);
    }

    /** Why it failed. Neither address nor secret is in it. */
    String sentence(Throwable problem) {
        switch (status) {
            case 401 -> {
                return "Git's server refuses our token (401)";
            }
            case 403 -> {
                return "Git's server does not let us read the repository (403)";
            }
            case 404, 410 -> {
                return "Git's server shows us no such repository (%d)".formatted(status);
            }
            case 429 -> {
                return "Git's server was asked too often (429)";
            }
            case 451 -> {
                return "The repository is blocked for legal reasons (451)";
            }
            default -> {
                if (status >= 400) {
                    return "Git's server failed (%d)".formatted(status);
                }
            }
        }
        if (status == 200 && !type.startsWith("application/x-git-")) {
            return "Git's server answered with %s and not with git: is STOA_GITHUB_GIT_URL right?"
                    .formatted(type.isBlank() ? "something" : type.replaceAll(";.*", ""));
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SocketTimeoutException _ -> {
                    return "Git's server kept silent for too long";
                }
                case UnknownHostException _, ConnectException _ -> {
                    return "Git's server could not be reached";
                }
                default -> {}
            }
        }
        if (problem == null) {
            return "Git's server answered with something that is not git: is STOA_GITHUB_GIT_URL right?";
        }
        return status == 200
                ? "The connection to git's server broke off: " + problem.getMessage()
                : "The history could not be fetched: " + problem.getMessage();
    }

    private final class Remembering extends JDKHttpConnection {

        Remembering(URL url) throws IOException {
            super(url);
            forget();
        }

        Remembering(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
            forget();
        }

        private void forget() {
            status = 0;
            type = "";
        }

        @Override
        public int getResponseCode() throws IOException {
            status = super.getResponseCode();
            String told = super.getContentType();
            type = told == null ? "" : told;
            return status;
        }
    }
}
