package dev.assay.codegen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Examples in languages say the same request, whatever characters it holds. */
class SnippetsTest {

    private static final RequestExample REQUEST = new RequestExample(
            "POST",
            "/things/a%2Fb?x=$y",
            Map.of("x-note", "it's $5", "content-type", "application/json"),
            Optional.of("{\"text\":\"a\\\"# $name \\\\ \u00fc\"}"));

    private static final RequestExample PLAIN = new RequestExample("GET", "/things", Map.of(), Optional.empty());

    @Test
    void everyLanguageOfTheClientsHasOne() {
        assertThat(Snippets.of(REQUEST)).containsOnlyKeys("Python", "TypeScript", "Go", "Java", "Rust", "C#", "Kotlin");
        assertThat(Snippets.of(PLAIN).values())
                .allMatch(code -> code.contains("GET") && code.contains(Snippets.ENDPOINT + "/things"))
                .noneMatch(code -> code.contains("%s") || code.contains("content-type"));
    }

    @Test
    void javaCompiles() {
        for (RequestExample request : List.of(REQUEST, PLAIN)) {
            assertThat(problems("""
                            import java.net.URI;
                            import java.net.http.*;
                            import java.net.http.HttpRequest.BodyPublishers;
                            import java.net.http.HttpResponse.BodyHandlers;
                            class Snippet { void run() throws Exception { %s } }
                            """.formatted(Snippets.of(request).get("Java"))))
                    .isEmpty();
        }
    }

    @Test
    void noDollarBeginsATemplateInKotlin() {
        assertThat(Snippets.of(REQUEST).get("Kotlin"))
                .contains("x=\\$y", "it's \\$5", "# \\$name", "${answer.statusCode()}");
    }

    @Test
    void rustsLiteralsEndWhereTheyShould() {
        assertThat(Snippets.of(REQUEST).get("Rust"))
                .contains("r##\"{\"text\":\"a\\\"# $name \\\\ \u00fc\"}\"##", "r#\"it's $5\"#", "println!(\"{} {}\"");
    }

    @Test
    void theContentInCSharpBringsItsOwnType() {
        assertThat(Snippets.of(REQUEST).get("C#"))
                .contains("TryAddWithoutValidation(\"x-note\"", "System.Text.Encoding.UTF8, \"application/json\"")
                .doesNotContain("\"content-type\"");
    }

    private static List<String> problems(String source) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null, null, found, List.of("-proc:none", "-implicit:none", "-d", "target"), null, List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }
}
