package dev.assay.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The packages of the module know each other in one direction only, and nothing of any implementation. */
@AnalyzeClasses(packages = "dev.assay.conformance", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.assay.conformance.";

    /** The command line asks the documented checks what they test, and no other package for checks. */
    @ArchTest
    static final ArchRule PACKAGES_KNOW_THOSE_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy(ROOT + "cli..")
            .layer("junit")
            .definedBy(ROOT + "junit..")
            .layer("report")
            .definedBy(ROOT + "report..")
            .layer("runner")
            .definedBy(ROOT + "suite.runner..")
            .layer("documented")
            .definedBy(ROOT + "suite.documented..")
            .layer("modelled")
            .definedBy(ROOT + "suite.modelled..")
            .layer("suite")
            .definedBy(ROOT + "suite")
            .layer("generate")
            .definedBy(ROOT + "generate..")
            .layer("endpoint")
            .definedBy(ROOT + "endpoint..")
            .layer("verdict")
            .definedBy(ROOT + "verdict..")
            .layer("protocol")
            .definedBy(ROOT + "protocol..")
            .whereLayer("cli")
            .mayOnlyAccessLayers("runner", "documented", "suite", "report", "endpoint", "verdict", "protocol")
            .whereLayer("junit")
            .mayOnlyAccessLayers("runner", "modelled", "suite", "report", "endpoint", "protocol")
            .whereLayer("report")
            .mayOnlyAccessLayers("suite", "verdict", "protocol", "endpoint")
            .whereLayer("runner")
            .mayOnlyAccessLayers("modelled", "documented", "suite", "generate", "protocol", "endpoint", "verdict")
            .whereLayer("documented")
            .mayOnlyAccessLayers("suite", "generate", "protocol", "endpoint", "verdict")
            .whereLayer("modelled")
            .mayOnlyAccessLayers("suite", "generate", "protocol", "endpoint", "verdict")
            .whereLayer("suite")
            .mayOnlyAccessLayers("generate", "protocol", "endpoint", "verdict")
            .whereLayer("generate")
            .mayOnlyAccessLayers("verdict", "protocol")
            .whereLayer("endpoint")
            .mayOnlyAccessLayers("protocol")
            .whereLayer("verdict")
            .mayOnlyAccessLayers("protocol")
            .whereLayer("protocol")
            .mayNotAccessAnyLayer()
            .because("design: the command line on top, the protocol and the model below everything");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.assay.conformance.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_IS_SHARED_WITH_AN_IMPLEMENTATION = noClasses()
            .that()
            .resideInAPackage("dev.assay.conformance..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.assay.reference..", "dev.assay.codegen..")
            .because("a suite that shares code with a server shares its mistakes");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_LOGS = noClasses()
            .that()
            // The documented checks quiet what jqwik logs of itself.
            .resideOutsideOfPackages(ROOT + "cli..", ROOT + "suite.documented..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("what a run says goes through its events and reports");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_WRITES_TO_THE_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("reports get the writer that they write to");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_READS_ITS_OPTIONS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");
}
