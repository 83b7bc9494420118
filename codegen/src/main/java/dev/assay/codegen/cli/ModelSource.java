package dev.assay.codegen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.loader.ModelDiscovery;

/**
 * Where a model comes from.
 *
 * @param paths Smithy files, JSON ASTs, folders or jars; none means Assay's own model on the class path
 * @param classLoader where trait definitions, and the model if there are no paths, are found
 */
public record ModelSource(List<Path> paths, ClassLoader classLoader) {
    private static final Pattern OWN_NAMESPACE = Pattern.compile("(?m)^namespace dev\\.assay\\.docdbelastic$");

    /** Copies the list. */
    public ModelSource {
        paths = List.copyOf(paths);
    }

    /** An assembler that has everything to assemble the model; traits it has no definition of are let through. */
    ModelAssembler assembler() {
        ModelAssembler assembler = Model.assembler(classLoader).putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true);
        ModelDiscovery.findModels(classLoader).stream()
                .filter(url -> paths.isEmpty() || !isOwnModel(url))
                .forEach(assembler::addImport);
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw GenerationException.usage(
                        "There is no model at " + path, new NoSuchElementException(path.toString()));
            }
            assembler.addImport(path);
        }
        return assembler;
    }

    /** Whether the file describes Assay's own service: such a file would clash with a changed copy of it. */
    private static boolean isOwnModel(URL url) {
        if (!url.getPath().endsWith(".smithy")) {
            return false;
        }
        try (InputStream stream = url.openStream()) {
            return OWN_NAMESPACE
                    .matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException e) {
            throw GenerationException.unfinished("Cannot read the model " + url + ": " + e.getMessage(), e);
        }
    }
}
