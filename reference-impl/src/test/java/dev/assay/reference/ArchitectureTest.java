package dev.assay.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which. */
@AnalyzeClasses(packages = "dev.assay.reference", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("..reference.cli..")
            .layer("pipeline")
            .definedBy("dev.assay.reference")
            .layer("gate")
            .definedBy("..reference.gate..")
            .layer("protocol")
            .definedBy("..reference.protocol..")
            .layer("http")
            .definedBy("..reference.http..")
            .layer("validation")
            .definedBy("..reference.validation..")
            .layer("schema")
            .definedBy("..reference.schema..")
            .layer("seed")
            .definedBy("..reference.seed..")
            .layer("rule")
            .definedBy("..reference.rule..")
            .layer("operation")
            .definedBy("..reference.operation..")
            .layer("store")
            .definedBy("..reference.store..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("pipeline")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("gate")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("protocol")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("protocol", "gate", "pipeline", "cli")
            .whereLayer("validation")
            .mayOnlyBeAccessedByLayers("protocol", "pipeline")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("validation", "protocol", "pipeline")
            .whereLayer("seed")
            .mayOnlyBeAccessedByLayers("pipeline", "cli")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("pipeline")
            .whereLayer("operation")
            .mayOnlyBeAccessedByLayers("rule", "seed", "pipeline")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("operation", "rule", "seed", "pipeline");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.assay.reference.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingOfTheSuite = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.assay.conformance..", "dev.assay.codegen..");

    @ArchTest
    static final ArchRule protocolKnowsNoService = noClasses()
            .that()
            .resideInAnyPackage(
                    "..reference.protocol..", "..reference.validation..", "..reference.schema..", "..reference.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..reference.types..");
}
