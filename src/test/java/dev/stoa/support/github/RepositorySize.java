package dev.stoa.support.github;

import java.util.Random;

/** How much there is in one generated repository, and how much of it does not fit into the pages it comes in. */
record RepositorySize(int index, int pulls, int issues, int discussions, int stars, int releases) {

    /** Log-normal, as such counts are: half of the repositories have next to nothing, one in a thousand has thousands. */
    static RepositorySize of(int index) {
        Random random = new Random(7919L * index + 17);
        return new RepositorySize(
                index,
                spread(random, 1.2, 1.6, 5_000),
                spread(random, 1.0, 1.6, 5_000),
                index % 20 == 0 ? spread(random, 2.0, 1.2, 900) : 0,
                spread(random, 1.0, 1.9, 20_000),
                index % 3 == 0 ? spread(random, 1.2, 1.2, 900) : 0);
    }

    private static int spread(Random random, double middle, double width, int most) {
        return (int) Math.min(most, Math.exp(middle + width * random.nextGaussian()) - 0.5);
    }

    static int reviews(int repository, int k) {
        int luck = luck(repository, k, 1);
        return luck < 50 ? 0 : luck < 99 ? 1 + luck % 3 : 14;
    }

    static int reviewComments(int repository, int k, int review) {
        int luck = luck(repository, k * 31 + review, 2);
        return luck < 60 ? 0 : luck < 99 ? 1 + luck % 2 : 8;
    }

    static int comments(int repository, int k) {
        int luck = luck(repository, k, 3);
        return luck < 40 ? 0 : luck < 99 ? 1 + luck % 5 : 27;
    }

    static int answers(int repository, int k) {
        int luck = luck(repository, k, 4);
        return luck < 95 ? luck % 5 : 13;
    }

    /** The fewest requests that read all of it: a hundred an answer, and what the nested lists do not hold apart. */
    int requests() {
        return pages(pulls) + pages(issues) + pages(discussions) + pages(stars) + overflow();
    }

    /** What does not fit: releases behind the ten newest, and nested lists longer than the pages they come in. */
    int overflow() {
        int more = releases > 10 ? pages(releases) : 0;
        for (int k = 0; k < pulls; k++) {
            more += comments(index, k) > 20 ? 1 : 0;
            int reviews = reviews(index, k);
            more += reviews > 10 ? 1 : 0;
            for (int r = 0; r < reviews; r++) {
                more += reviewComments(index, k, r) > 5 ? 1 : 0;
            }
        }
        for (int k = 0; k < issues; k++) {
            more += comments(index, k) > 20 ? 1 : 0;
        }
        for (int k = 0; k < discussions; k++) {
            more += answers(index, k) > 10 ? 1 : 0;
        }
        return more;
    }

    static int pages(int items) {
        return (items + 99) / 100;
    }

    /** From 0 to 99, evenly. */
    private static int luck(int repository, int k, int salt) {
        long mixed = (repository * 1_000_003L + k) * 31 + salt;
        mixed = (mixed ^ (mixed >>> 13)) * 0x9E3779B97F4A7C15L;
        return (int) ((mixed >>> 33) % 100);
    }
}
