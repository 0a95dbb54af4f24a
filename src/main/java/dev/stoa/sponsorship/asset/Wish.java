package dev.stoa.sponsorship.asset;

import dev.stoa.site.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked of a file, in words: of every choice the word for people. */
public interface Wish {

    String words();

    /** Drawn, or made of pixels. */
    enum Drawing implements Wish {
        ANY("either will do"),
        VECTOR("drawn (vector)"),
        RASTER("made of pixels (raster)");

        private final String words;

        Drawing(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** In what a size is meant. */
    enum Unit implements Wish {
        PX("pixels"),
        MM("millimetres");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** How a size is meant. */
    enum Fit implements Wish {
        EXACTLY("exactly"),
        AT_LEAST("at least"),
        AT_MOST("at most"),
        RATIO("in this ratio");

        private final String words;

        Fit(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** The colours. */
    enum Colour implements Wish {
        ANY("any"),
        RGB("RGB"),
        SRGB("RGB with an sRGB profile"),
        CMYK("CMYK");

        private final String words;

        Colour(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    static <E extends Enum<E> & Wish> List<Option> options(Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .map(one -> new Option(one.name(), one.words()))
                .toList();
    }

    static <E extends Enum<E> & Wish> Optional<E> of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
