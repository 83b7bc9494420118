package dev.assay.codegen.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's compiler with every warning an error. Classes are made, since some limits show only then, and dropped. */
final class Compiler implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-Xlint:all,-processing,-classfile",
            "-Werror",
            "-Xdoclint:all,-missing",
            "-proc:none",
            "-implicit:none",
            "-Xmaxerrs",
            "20",
            "-Xmaxwarns",
            "20");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

    /** Compiles all sources below a folder and returns what the compiler has to say: nothing where all is well. */
    String compile(Path folder) throws IOException {
        List<Path> sources;
        try (Stream<Path> paths = Files.walk(folder)) {
            sources = paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        if (sources.isEmpty()) {
            return "there is nothing to compile";
        }
        StringWriter words = new StringWriter();
        boolean compiled = compiler.getTask(
                        words, new Dropping(files), null, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
        return compiled ? words.toString() : words + "the compiler failed";
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** Takes classes and forgets them. */
    private static final class Dropping extends ForwardingJavaFileManager<StandardJavaFileManager> {
        Dropping(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("dropped:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
