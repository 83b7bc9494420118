package dev.assay.codegen;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Holds the packages in their order. */
@AnalyzeClasses(packages = "dev.assay.codegen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule LAYERS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("dev.assay.codegen.cli")
            .layer("plugin")
            .definedBy("dev.assay.codegen")
            .layer("generators")
            .definedBy("dev.assay.codegen.generators")
            .layer("client")
            .definedBy("dev.assay.codegen.client")
            .layer("docs")
            .definedBy("dev.assay.codegen.docs")
            .layer("openapi")
            .definedBy("dev.assay.codegen.openapi")
            .layer("symbol")
            .definedBy("dev.assay.codegen.symbol")
            .layer("writer")
            .definedBy("dev.assay.codegen.writer")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("docs")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("openapi")
            .mayOnlyBeAccessedByLayers("cli", "client", "docs")
            .whereLayer("plugin")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("generators")
            .mayOnlyBeAccessedByLayers("plugin")
            .whereLayer("symbol")
            .mayOnlyBeAccessedByLayers("plugin", "generators")
            .whereLayer("writer")
            .mayOnlyBeAccessedByLayers("plugin", "generators", "symbol");

    @ArchTest
    static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("dev.assay.codegen.(*)..")
            .should()
            .beFreeOfCycles();
}
