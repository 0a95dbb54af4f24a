package dev.stoa.people.desk;

import java.util.List;

/**
 * A draft as a form.
 *
 * @param explanation what it is good for, in a sentence or two
 * @param section of the desk's navigation
 * @param button what doing it is called
 * @param back where to go afterwards
 */
record Sheet(
        String kind, String title, String explanation, String section, String button, String back, List<Field> fields) {

    /** Nothing to fill in: it can be previewed at once. */
    public boolean ready() {
        return fields.stream().allMatch(Field::isHidden);
    }
}
