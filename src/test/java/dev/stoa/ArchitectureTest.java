package dev.stoa;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

/** The plan of the house, held: who may import whom, and the few rules that reviews would forget. */
@AnalyzeClasses(packages = "dev.stoa", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The floors of the design; each may call only what stands lower, or earlier on its own floor. */
    @ArchTest
    static final ArchRule floors = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.stoa..")
            .withOptionalLayers(true)
            .layer("platform")
            .definedBy("dev.stoa.platform..")
            .layer("site")
            .definedBy("dev.stoa.site..")
            .layer("workflow")
            .definedBy("dev.stoa.workflow..")
            .layer("pipeline")
            .definedBy("dev.stoa.pipeline..")
            .layer("notice")
            .definedBy("dev.stoa.notice..")
            .layer("request")
            .definedBy("dev.stoa.request..")
            .layer("identity")
            .definedBy("dev.stoa.identity..")
            .layer("people")
            .definedBy("dev.stoa.people..")
            .layer("content")
            .definedBy("dev.stoa.content..")
            .layer("project")
            .definedBy("dev.stoa.project..")
            .layer("group")
            .definedBy("dev.stoa.group..")
            .layer("event")
            .definedBy("dev.stoa.event..")
            .layer("contribution")
            .definedBy("dev.stoa.contribution..")
            .layer("sponsorship")
            .definedBy("dev.stoa.sponsorship..")
            .layer("github")
            .definedBy("dev.stoa.github..")
            .layer("search")
            .definedBy("dev.stoa.search..")
            .layer("portal")
            .definedBy("dev.stoa.portal..")
            .layer("admin")
            .definedBy("dev.stoa.admin..")
            .layer("sample")
            .definedBy("dev.stoa.sample..")
            .whereLayer("sample")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("admin")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("portal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("portal")
            .whereLayer("github")
            .mayOnlyBeAccessedByLayers("sample", "admin", "portal")
            .whereLayer("sponsorship")
            .mayOnlyBeAccessedByLayers("github", "portal", "admin", "sample")
            .whereLayer("contribution")
            .mayOnlyBeAccessedByLayers("sponsorship", "github", "portal", "admin", "sample")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("contribution", "sponsorship", "github", "portal", "admin", "sample")
            .whereLayer("group")
            .mayOnlyBeAccessedByLayers("event", "contribution", "sponsorship", "github", "portal", "admin", "sample")
            .whereLayer("project")
            .mayOnlyBeAccessedByLayers(
                    "group", "event", "contribution", "sponsorship", "github", "portal", "admin", "sample")
            .whereLayer("content")
            .mayOnlyBeAccessedByLayers(
                    "project",
                    "group",
                    "event",
                    "contribution",
                    "sponsorship",
                    "github",
                    "search",
                    "portal",
                    "admin",
                    "sample")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers(
                    "content",
                    "project",
                    "group",
                    "event",
                    "contribution",
                    "sponsorship",
                    "github",
                    "portal",
                    "admin",
                    "sample")
            .whereLayer("platform")
            .mayNotAccessAnyLayer()
            .whereLayer("site")
            .mayOnlyAccessLayers("platform")
            .whereLayer("workflow")
            .mayOnlyAccessLayers("platform", "site")
            .whereLayer("pipeline")
            .mayOnlyAccessLayers("platform", "site")
            .whereLayer("notice")
            .mayOnlyAccessLayers("platform", "site", "workflow")
            .whereLayer("request")
            .mayOnlyAccessLayers("platform", "site", "workflow", "notice")
            .whereLayer("identity")
            .mayOnlyAccessLayers("platform", "site", "workflow", "notice");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.stoa.(*)..").should().beFreeOfCycles();

    /** Money and approvals know what they are for by a word and a number, so that requests, sponsorships and invoices can all call them. */
    @ArchTest
    static final ArchRule moneyKnowsNoSponsorship = noClasses()
            .that()
            .resideInAPackage("dev.stoa.sponsorship.money..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.stoa.sponsorship", "dev.stoa.sponsorship.approval..");

    @ArchTest
    static final ArchRule approvalsKnowNoSponsorship = noClasses()
            .that()
            .resideInAPackage("dev.stoa.sponsorship.approval..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.stoa.sponsorship");

    @ArchTest
    static final ArchRule portalReadsOnly = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.stoa.portal..")
            .should()
            .notBeAnnotatedWith(POST.class)
            .andShould()
            .notBeAnnotatedWith(PUT.class)
            .andShould()
            .notBeAnnotatedWith(DELETE.class)
            .andShould()
            .notBeAnnotatedWith(PATCH.class)
            .andShould()
            .notBeAnnotatedWith(Transactional.class)
            .allowEmptyShould(true);

    /** What a visitor asks for is answered from our own database, and changes nothing in it. */
    @ArchTest
    static final ArchRule portalHasNoOtherWayToWrite = noClasses()
            .that()
            .resideInAPackage("dev.stoa.portal..")
            .should()
            .callMethodWhere(target(nameMatching("persist.*|delete.*|flush|merge|remove|update|executeUpdate"))
                    .and(target(owner(resideInAnyPackage(
                            "dev.stoa..", "io.quarkus.hibernate..", "jakarta.persistence..", "org.hibernate..")))))
            .orShould()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.quarkus.narayana.jta..", "jakarta.transaction..", "java.sql..", "javax.sql..", "io.agroal.."));

    @ArchTest
    static final ArchRule noVisitorWaitsForAnotherServer = noClasses()
            .that()
            .resideInAPackage("dev.stoa.portal..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.stoa.github.client..",
                    "dev.stoa.github.git..",
                    "dev.stoa.identity..",
                    "dev.stoa.platform.keycloak..",
                    "java.net.http..",
                    "org.keycloak.."));

    @ArchTest
    static final ArchRule resourcesStandAlone = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingDependsOnAResource = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotContaining("Resource_")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Path.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Year.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            // Also now(ZoneId): it names a place, but not whose clock hangs there.
            .callMethodWhere(target(nameMatching("now"))
                    .and(target(owner(resideInAnyPackage("java.time.."))))
                    .and(target(rawParameterTypes(ZoneId.class))));

    @ArchTest
    static final ArchRule onlyThePlatformMakesClocks = noClasses()
            .that()
            .resideOutsideOfPackage("dev.stoa.platform..")
            .should()
            .callMethodWhere(target(nameMatching("system.*|tick.*")).and(target(owner(type(Clock.class)))))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsGitHub = noClasses()
            .that()
            .resideOutsideOfPackage("dev.stoa.github..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kohsuke..", "org.eclipse.jgit..");

    @ArchTest
    static final ArchRule onlyIdentityKnowsTheKeycloakAdminClient = noClasses()
            .that()
            .resideOutsideOfPackage("dev.stoa.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.keycloak.admin..");

    @ArchTest
    static final ArchRule pagesShowNoEntity = classes()
            .that()
            .haveSimpleNameEndingWith("Page")
            .and()
            .areRecords()
            .should(HoldsNo.componentOf(Entity.class));

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
