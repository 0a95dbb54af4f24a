package dev.stoa.group.hosting;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** A room as staff typed it. */
public class RoomForm {

    private static final int LARGEST = 20_000;

    @RestForm
    public String room;

    @RestForm
    public String capacity;

    static RoomForm blank() {
        var form = new RoomForm();
        form.room = "";
        form.capacity = "";
        return form;
    }

    Errors check() {
        room = Typed.line(room);
        capacity = Typed.line(capacity);
        var errors = Errors.NONE;
        if (room.isEmpty() || room.length() > 80) {
            errors = errors.with("room", "Say how the room is called, in 80 characters at most.");
        }
        if (people() < 1 || people() > LARGEST) {
            errors = errors.with("capacity", "Say how many people may be in it, as digits.");
        }
        return errors;
    }

    int people() {
        return capacity.matches("\\d{1,6}") ? Integer.parseInt(capacity) : 0;
    }
}
