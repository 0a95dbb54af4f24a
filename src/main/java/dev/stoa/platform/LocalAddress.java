package dev.stoa.platform;

import java.net.URI;
import java.util.Locale;

/** Whether an address is of this machine only. Names are not resolved: what DNS says today may change tomorrow. */
public final class LocalAddress {

    private LocalAddress() {}

    /** Where the sample users may sign in; an address without a host is not local. */
    public static boolean isLocal(URI address) {
        var host = address.getHost();
        return host != null
                && (host.equalsIgnoreCase("localhost")
                        || host.toLowerCase(Locale.ROOT).endsWith(".localhost")
                        || host.equals("[::1]")
                        || host.matches("127(\\.\\d{1,3}){3}"));
    }
}
