package dev.stoa.sponsorship.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says on {@code /q/health} whether files are scanned for viruses. Never down: without a scanner the portal is as ready as
 * before, uploads alone are refused.
 */
@Readiness
@Singleton
class ScannerHealth implements HealthCheck {

    @Inject
    VirusScan scan;

    @Override
    public HealthCheckResponse call() {
        var says = HealthCheckResponse.named("virus scan").up().withData("configured", scan.configured());
        return (scan.configured() ? says.withData("answers", scan.version().isPresent()) : says).build();
    }
}
