package dev.assay.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.codegen.cli.Generation;
import dev.assay.codegen.cli.ModelSource;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generates and compiles, as a user's build does, with every warning an error. */
public final class GeneratedCode {
    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-Xlint:all,-processing,-classfile",
            "-Werror",
            "-Xdoclint:all,-missing",
            "-proc:none",
            "-d");

    private GeneratedCode() {}

    /** A model on the test class path only, and the definitions of traits. */
    public static Path resource(String name) {
        URL url = Objects.requireNonNull(GeneratedCode.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Generates the types of a service into the folder. */
    public static void types(Path model, String service, Path out) {
        ModelSource source = new ModelSource(List.of(model), GeneratedCode.class.getClassLoader());
        Generation.types(source, Optional.of(service), Optional.empty(), out);
    }

    /** Compiles all sources below the folders; fails with the compiler's words if there is any to say. */
    public static URLClassLoader compile(Path classes, Path... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        List<String> options = new ArrayList<>(OPTIONS);
        options.add(classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            words, files, null, options, null, files.getJavaFileObjectsFromPaths(javaFiles(sources)))
                    .call();
            assertThat(words.toString()).isEmpty();
            assertThat(compiled).isTrue();
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedCode.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(path -> path.toString().endsWith(".java")).sorted().forEach(found::add);
            }
        }
        return found;
    }
}
