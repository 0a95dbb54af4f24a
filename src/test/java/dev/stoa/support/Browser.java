package dev.stoa.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium, driven by Playwright. One browser for the run; each visitor is a fresh context, with or without
 * JavaScript. Nothing leaves this machine.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AXE = axe();
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(QUIET));
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Browser open() {
        return new Browser();
    }

    static Path executable() {
        var named = System.getenv("STOA_CHROMIUM");
        return Path.of(named != null ? named : "/usr/bin/chromium");
    }

    /** Somebody who comes for the first time, with or without JavaScript. */
    public Window window(boolean javaScript) {
        return window(new NewContextOptions().setJavaScriptEnabled(javaScript));
    }

    /** Somebody with a screen of this width (CSS px) and this preference. */
    public Window window(int width, int height, ColorScheme scheme) {
        return window(new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    private Window window(NewContextOptions options) {
        return new Window(chromium.newContext(options.setLocale("en-GB")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** A browser window of one person; cookies are this person's own. */
    public record Window(BrowserContext context, Page page) implements AutoCloseable {

        Window(BrowserContext context) {
            this(context, context.newPage());
        }

        /**
         * What axe-core finds wrong with the page shown (WCAG 2.2 A and AA); empty is good. Asked for nothing else, and without a
         * second page to put frames together in, it takes a fraction of what its builder does.
         */
        @SuppressWarnings("unchecked")
        public List<String> barriers() {
            if (page.frames().size() > 1) {
                throw new IllegalStateException(page.url() + " has frames, which are not looked into");
            }
            // It stays until the page is left, and is half a megabyte to send.
            if (!(boolean) page.evaluate("window.axe?.run instanceof Function")) {
                page.evaluate(AXE);
            }
            return (List<String>) page.evaluate("""
                    async tags => {
                      const found = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
                      return found.violations.map(one => `${one.id}: ${one.help} ${one.nodes[0].html}`);
                    }""", TAGS);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
