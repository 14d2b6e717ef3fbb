package io.opswrit.delivery.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** How the packages of a service may use each other: {@code ArchitectureRules.check("io.opswrit.request")}. */
public final class ArchitectureRules {

    private static final String DOMAIN = "..domain..";
    private static final String USECASE = "..usecase..";
    private static final String INBOUND = "..inbound..";
    private static final String OUTBOUND = "..outbound..";

    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "org.apache.kafka..",
        "org.eclipse.microprofile.reactive..",
        "jakarta.ws.rs..",
        "java.net.http..",
        "io.opswrit.delivery..",
        // all of the edge but its rules for text, which are as pure as the domain
        "io.opswrit.edge.caller..",
        "io.opswrit.edge.http..",
        "io.opswrit.edge.json..",
        "io.opswrit.edge.live..",
        "io.opswrit.edge.page..",
        "io.opswrit.edge.paging..",
        "io.opswrit.edge.problem.."
    };

    private static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that()
                    .resideInAPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS)
                    .as("The domain decides; it knows no Quarkus, Mutiny, Kafka or HTTP"),
            mayNotKnow(DOMAIN, USECASE, INBOUND, OUTBOUND),
            mayNotKnow(USECASE, INBOUND),
            mayNotKnow(INBOUND, OUTBOUND),
            mayNotKnow(OUTBOUND, USECASE, INBOUND),
            noClasses()
                    .that()
                    .resideOutsideOfPackage(USECASE)
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("io.opswrit.delivery.UnitOfWork")
                    .as("Transactions begin in use cases or in delivery"),
            noClasses()
                    .should()
                    .callMethodWhere(TransactionCalls.OF_A_FRAMEWORK)
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching(".*\\.(WithTransaction|WithSession|Transactional|ReactiveTransactional)")
                    .as("A transaction is a UnitOfWork"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("io\\.smallrye\\.mutiny\\.groups\\.(UniAwait|UniSubscribe|MultiSubscribe)")
                    .as("Pipelines are handed on, not awaited or subscribed to"));

    private ArchitectureRules() {}

    /** @throws AssertionError naming every class that breaks a rule */
    public static void check(String servicePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(servicePackage);
        check(classes);
    }

    static void check(JavaClasses classes) {
        // not every service has every package
        RULES.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static ArchRule mayNotKnow(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to)
                .as("inbound → usecase → domain, and usecase → outbound: " + from + " may not know "
                        + String.join(", ", to));
    }
}
