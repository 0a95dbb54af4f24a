package dev.stoa.group;

import java.util.List;

/** What a list says of a user group. */
public record GroupLine(String slug, String name, String city, String country, boolean virtual, List<String> topics) {}
