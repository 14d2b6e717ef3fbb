package io.opswrit.catalogue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.opswrit.catalogue", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** So no Quarkus, Mutiny, Kafka or HTTP, and none of our other modules. */
    @ArchTest
    static final ArchRule usesPlainJavaAndItsFourParsersOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.opswrit.catalogue",
                    "java.io..",
                    "java.lang..",
                    "java.nio..",
                    "java.time..",
                    "java.util..",
                    "com.fasterxml.jackson..",
                    "com.google.re2j..",
                    "com.networknt.schema..",
                    "org.yaml.snakeyaml..");
}
