package dev.stoa.event;

import dev.stoa.event.MyCalendar.Choice;
import dev.stoa.site.Errors;
import java.util.List;

/**
 * One's own calendar on the desk.
 *
 * @param address just made, told this once; else null
 * @param open there is an address
 */
public record MyCalendarPage(String address, boolean open, List<Choice> choices, String typed, Errors errors) {}
