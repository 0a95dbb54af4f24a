package dev.stoa.site.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.DataVersion;
import dev.stoa.site.Look;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Cards as PNG of {@value Card#WIDTH} x {@value Card#HEIGHT} pixels. What was painted is kept by what it shows, never by its
 * address: who asks has looked at the public data first, so a hidden thing has no picture however often it was painted before.
 * Its bytes go with the next change of what may be seen. At most {@value #AT_ONCE} are painted at the same time.
 */
@Singleton
public class Cards {

    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final int AT_ONCE = 2;

    static {
        // Nobody sits before this server; a window system must not be looked for.
        System.setProperty("java.awt.headless", "true");
    }

    private record Key(Card card, long visibility) {}

    private final DataVersion version;
    private final Painter painter;
    private final Semaphore painting = new Semaphore(AT_ONCE, true);
    private final Cache<Key, byte[]> painted = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] png) -> png.length)
            .build();
    private volatile long visibility;

    @Inject
    Cards(StoaConfig config, Look look, DataVersion version) {
        this.version = version;
        painter = new Painter(config.company().name(), look.accent());
    }

    /** False for a title in a script that no font here has: better a general picture than a blank one. */
    public static boolean canPaint(Card card) {
        return Typeface.SERIF.shows(card.title());
    }

    public byte[] png(Card card) {
        long now = version.visibility();
        if (now != visibility) {
            painted.invalidateAll();
            visibility = now;
        }
        return painted.get(new Key(card, now), key -> paint(key.card));
    }

    private byte[] paint(Card card) {
        painting.acquireUninterruptibly();
        try {
            return painter.png(card);
        } finally {
            painting.release();
        }
    }
}
