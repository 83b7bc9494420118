package dev.assay.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates types for a model with a shape of every kind, compiles them together with {@code EverythingChecks}, which
 * uses them as a user would, and runs each of its methods as a test.
 */
class EverythingTest {
    @TempDir
    static Path folder = Path.of("");

    private static URLClassLoader compiled = new URLClassLoader(new java.net.URL[0]);

    @BeforeAll
    static void generateAndCompile() throws IOException {
        Path sources = folder.resolve("sources");
        GeneratedCode.types(GeneratedCode.resource("/fixtures/models"), "example.everything#Everything", sources);
        compiled = GeneratedCode.compile(
                Files.createDirectories(folder.resolve("classes")), sources, GeneratedCode.resource("/fixtures/use"));
    }

    @AfterAll
    static void close() throws IOException {
        compiled.close();
    }

    @TestFactory
    Stream<DynamicTest> everythingWorks() throws ReflectiveOperationException {
        Class<?> checks = compiled.loadClass("example.use.EverythingChecks");
        Method[] methods = checks.getMethods();
        assertThat(methods).isNotEmpty();
        return Arrays.stream(methods)
                .filter(method -> method.getDeclaringClass() == checks)
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)));
    }

    private static void run(Method method) throws Throwable {
        try {
            method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
