package dev.stoa.platform.keycloak;

import java.net.URI;

/** Whether an address is of this machine only. Names are not resolved: what DNS says today may change tomorrow. */
final class LocalAddress {

    private LocalAddress() {}

    static boolean isLocal(URI address) {
        var host = address.getHost();
        return host != null
                && (host.equalsIgnoreCase("localhost")
                        || host.toLowerCase().endsWith(".localhost")
                        || host.equals("[::1]")
                        || host.matches("127(\\.\\d{1,3}){3}"));
    }
}
