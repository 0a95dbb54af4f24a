package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.github.sync.AskedTooMuch;
import java.util.function.IntFunction;

/**
 * How many items of one sort to ask for at once: a hundred, which is GitHub's most. Half as many whenever GitHub cannot answer
 * in time, down to one; twice as many again after a few good answers. Shared by all who ask for that sort.
 */
final class PageSize {

    static final int MOST = 100;

    /** Good answers in a row before more is dared. */
    private static final int GOOD = 4;

    private int size = MOST;
    private int good;

    /** How many would be asked for now. */
    synchronized int now() {
        return size;
    }

    JsonNode ask(IntFunction<JsonNode> question) {
        return ask(MOST, question);
    }

    /**
     * @param expected no more than so many are asked for
     * @param question asks for as many as it is told to
     * @throws AskedTooMuch when GitHub cannot even tell one
     */
    JsonNode ask(int expected, IntFunction<JsonNode> question) {
        int first = Math.clamp(expected, 1, now());
        while (true) {
            try {
                JsonNode answer = question.apply(first);
                grow();
                return answer;
            } catch (AskedTooMuch tooMuch) {
                if (first == 1) {
                    throw tooMuch;
                }
                first /= 2;
                shrink(first);
            }
        }
    }

    private synchronized void shrink(int to) {
        size = Math.min(size, to);
        good = 0;
    }

    private synchronized void grow() {
        if (size < MOST && ++good == GOOD) {
            size = Math.min(MOST, size * 2);
            good = 0;
        }
    }
}
