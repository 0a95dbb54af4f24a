package dev.stoa.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
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

        /** What axe-core finds wrong with the page shown (WCAG 2.2 A and AA); empty is good. */
        public List<String> barriers() {
            return new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations()
                            .stream()
                            .map(found -> "%s: %s %s"
                                    .formatted(
                                            found.getId(),
                                            found.getHelp(),
                                            found.getNodes().getFirst().getHtml()))
                            .toList();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
