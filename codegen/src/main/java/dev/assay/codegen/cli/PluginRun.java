package dev.assay.codegen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.smithy.build.SmithyBuild;
import software.amazon.smithy.build.SmithyBuildPlugin;
import software.amazon.smithy.build.model.SmithyBuildConfig;
import software.amazon.smithy.codegen.core.CodegenException;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidatedResultException;
import software.amazon.smithy.model.validation.ValidationEvent;

/** Runs one Smithy-Build plugin, and no other, over a model. */
final class PluginRun {
    private static final String PROJECTION = "source";

    private PluginRun() {}

    /**
     * Runs the plugin.
     *
     * @param model the model to run over
     * @param plugin the plugin
     * @param settings its settings
     * @param buildFolder where Smithy-Build writes
     * @return the folder with the plugin's files
     */
    static Path run(ModelSource model, SmithyBuildPlugin plugin, ObjectNode settings, Path buildFolder) {
        SmithyBuildConfig config = SmithyBuildConfig.builder()
                .version("1.0")
                .outputDirectory(buildFolder.toString())
                .plugins(java.util.Map.of(plugin.getName(), settings))
                .build();
        List<Throwable> failures = new ArrayList<>();
        SmithyBuild.create(model.classLoader(), model::assembler)
                .config(config)
                .pluginClassLoader(model.classLoader())
                .pluginFactory(name -> Optional.of(name.equals(plugin.getName()) ? plugin : new Skipped(name)))
                .pluginFilter(plugin.getName()::equals)
                .build(
                        result -> {
                            if (result.isBroken()) {
                                failures.add(GenerationException.usage(
                                        describe(result.getEvents()), new IllegalStateException("broken model")));
                            }
                        },
                        (projection, failure) -> failures.add(failure));
        if (!failures.isEmpty()) {
            throw explain(failures.get(0));
        }
        return buildFolder.resolve(PROJECTION).resolve(plugin.getName());
    }

    private static GenerationException explain(Throwable failure) {
        if (failure instanceof GenerationException known) {
            return known;
        }
        if (failure instanceof ValidatedResultException broken) {
            return GenerationException.usage(describe(broken.getValidationEvents()), broken);
        }
        if (failure instanceof CodegenException request) {
            return GenerationException.usage(String.valueOf(request.getMessage()), request);
        }
        return GenerationException.unfinished(String.valueOf(failure.getMessage()), failure);
    }

    private static String describe(List<ValidationEvent> events) {
        List<String> lines = events.stream()
                .filter(event -> event.getSeverity().compareTo(Severity.DANGER) >= 0)
                .map(PluginRun::describe)
                .toList();
        return lines.stream()
                .collect(Collectors.joining("\n  ", "The model has " + lines.size() + " error(s):\n  ", ""));
    }

    private static String describe(ValidationEvent event) {
        var where = event.getSourceLocation();
        String shape = event.getShapeId().map(id -> id + ": ").orElse("");
        return where.getFilename() + ":" + where.getLine() + ":" + where.getColumn() + ": " + event.getSeverity() + " "
                + event.getId() + ": " + shape + event.getMessage().replace("\n", "\n    ");
    }

    /** Stands for the plugins that Smithy-Build always asks for; the filter keeps it from being run. */
    private record Skipped(String name) implements SmithyBuildPlugin {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public void execute(software.amazon.smithy.build.PluginContext context) {
            throw new IllegalStateException("The plugin " + name + " is filtered out");
        }
    }
}
