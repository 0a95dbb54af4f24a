package dev.stoa.site.picture;

import dev.stoa.platform.Accent;
import dev.stoa.platform.Colour;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints cards as the pages look: calm paper, the serif, the company's colour, thin lines. */
record Painter(String company, Accent accent) {

    private static final int MARGIN = 72;
    private static final int WIDE = Card.WIDTH - 2 * MARGIN;
    private static final int FOOT = Card.HEIGHT - MARGIN;
    private static final int PLOT = 380;
    private static final Color INK = new Color(0x1d1b18);
    private static final Color SOFT = new Color(0x68635a);
    private static final Color LINE = new Color(0xe4dfd5);

    /** From large to small: the first in which a title needs no more than its lines is taken. */
    private static final List<Float> TITLES = List.of(88f, 72f, 60f);

    byte[] png(Card card) {
        var image = new BufferedImage(Card.WIDTH, Card.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        try {
            paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            paint(card, paper);
        } finally {
            paper.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void paint(Card card, Graphics2D paper) {
        fill(paper, awt(Accent.PAPER), 0, 0, Card.WIDTH, Card.HEIGHT);
        fill(paper, awt(accent.light()), 0, 0, Card.WIDTH, 14);
        head(card, paper);
        float y = 170;
        var text = Typeface.PLAIN.of(34).lines(card.text(), WIDE - 80, 2);
        boolean full = !card.facts().isEmpty() || !card.bars().isEmpty();
        for (var line : title(card.title(), full && text.size() > 1 ? 2 : 3)) {
            y += line.getAscent();
            draw(paper, line, INK, MARGIN, y);
            y += line.getDescent() * 0.7f;
        }
        y += 18;
        for (var line : text) {
            y += line.getAscent();
            draw(paper, line, SOFT, MARGIN, y);
            y += line.getDescent() + 6;
        }
        facts(card, paper);
        bars(card.bars(), paper);
    }

    private void head(Card card, Graphics2D paper) {
        var kind = Typeface.PLAIN.of(28).lines(card.kind(), 420, 1);
        for (var line : kind) {
            draw(paper, line, SOFT, Card.WIDTH - MARGIN - line.getAdvance(), 104);
        }
        fill(paper, awt(accent.light()), MARGIN, 78, 6, 30);
        for (var line : Typeface.SERIF.of(38).lines(company, 560, 1)) {
            draw(paper, line, INK, MARGIN + 22, 105);
        }
        fill(paper, LINE, MARGIN, 138, WIDE, 2);
    }

    private static List<TextLayout> title(String title, int most) {
        for (var size : TITLES.subList(0, TITLES.size() - 1)) {
            var lines = Typeface.SERIF.of(size).lines(title, WIDE, most + 1);
            if (lines.size() <= most) {
                return lines;
            }
        }
        return Typeface.SERIF.of(TITLES.getLast()).lines(title, WIDE, most);
    }

    private static void facts(Card card, Graphics2D paper) {
        int most = card.bars().isEmpty() ? WIDE : WIDE - PLOT - 40;
        float x = MARGIN;
        for (var fact : card.facts()) {
            float left = MARGIN + most - x;
            if (left < 100) {
                return;
            }
            float wide = 0;
            for (var line : Typeface.SERIF.of(54).lines(fact.number(), left, 1)) {
                draw(paper, line, INK, x, FOOT - 40);
                wide = line.getAdvance();
            }
            for (var line : Typeface.PLAIN.of(25).lines(fact.meaning(), left, 1)) {
                draw(paper, line, SOFT, x, FOOT);
                wide = Math.max(wide, line.getAdvance());
            }
            x += wide + 56;
        }
    }

    private void bars(List<Long> bars, Graphics2D paper) {
        long most = bars.stream().mapToLong(Long::longValue).max().orElse(0);
        if (most == 0) {
            return;
        }
        double step = (double) PLOT / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            double high = bars.get(i) == 0 ? 0 : Math.max(2, 96.0 * bars.get(i) / most);
            fill(
                    paper,
                    awt(accent.light()),
                    Card.WIDTH - MARGIN - PLOT + i * step,
                    FOOT - high,
                    Math.max(1, step * 0.82),
                    high);
        }
    }

    private static void draw(Graphics2D paper, TextLayout line, Color colour, float x, float y) {
        paper.setColor(colour);
        line.draw(paper, x, y);
    }

    private static void fill(Graphics2D paper, Color colour, double x, double y, double wide, double high) {
        paper.setColor(colour);
        paper.fill(new Rectangle2D.Double(x, y, wide, high));
    }

    private static Color awt(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
