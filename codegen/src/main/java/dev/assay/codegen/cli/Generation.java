package dev.assay.codegen.cli;

import dev.assay.codegen.JavaTypesPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.smithy.build.SmithyBuildPlugin;
import software.amazon.smithy.model.node.ObjectNode;

/** Generates files from a model into a folder. */
public final class Generation {
    private Generation() {}

    /**
     * Generates Java types.
     *
     * @param model the model
     * @param service the shape ID or the name of the service; empty means the only one of the model
     * @param packageName the package; empty means the service's namespace
     * @param out the folder that the package's folders go to
     * @return how many files were written or deleted
     * @throws GenerationException if the model is broken or the files cannot be made
     */
    public static int types(ModelSource model, Optional<String> service, Optional<String> packageName, Path out) {
        ObjectNode.Builder settings = ObjectNode.builder();
        service.ifPresent(id -> settings.withMember("service", id));
        packageName.ifPresent(name -> settings.withMember("package", name));
        return run(model, new JavaTypesPlugin(), settings.build(), out);
    }

    private static int run(ModelSource model, SmithyBuildPlugin plugin, ObjectNode settings, Path out) {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Path made = PluginRun.run(model, plugin, settings, temporary.path());
            return new OutputFolder(out).mirror(made);
        } catch (IOException e) {
            throw GenerationException.unfinished("Cannot write to " + out + ": " + e, e);
        }
    }
}
