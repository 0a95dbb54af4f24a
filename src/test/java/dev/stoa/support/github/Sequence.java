package dev.stoa.support.github;

import java.util.AbstractList;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A long list that is made as it is read, and not kept. Whatever times its items have, they grow with the index. */
final class Sequence extends AbstractList<Map<String, Object>> implements RandomAccess {

    private final int size;
    private final int open;
    private final IntFunction<Map<String, Object>> item;

    /** @param open how many at the end are open */
    Sequence(int size, int open, IntFunction<Map<String, Object>> item) {
        this.size = size;
        this.open = open;
        this.item = item;
    }

    @Override
    public Map<String, Object> get(int index) {
        return item.apply(index);
    }

    @Override
    public int size() {
        return size;
    }

    int open() {
        return open;
    }
}
