package dev.stoa.portal;

import java.net.URI;

/** An address on the web as people say it: {@code https://www.pycon.se/2025} is pycon.se. */
final class SiteName {

    private SiteName() {}

    static String of(String address) {
        var host = URI.create(address).getRawAuthority();
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
