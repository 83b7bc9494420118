package dev.assay.codegen.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.smithy.model.node.Node;

/** A request as code that runs with what the language itself brings; Rust brings no HTTP, so its code stands on reqwest, as its client does. */
final class Snippets {
    /** Where {@code assay serve --port 4566} listens. */
    static final String ENDPOINT = "http://127.0.0.1:4566";

    private final RequestExample request;

    private Snippets(RequestExample request) {
        this.request = request;
    }

    /** The code by the language's name. */
    static Map<String, String> of(RequestExample request) {
        Snippets snippets = new Snippets(request);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Python", snippets.python());
        all.put("TypeScript", snippets.typeScript());
        all.put("Go", snippets.go());
        all.put("Java", snippets.java());
        all.put("Rust", snippets.rust());
        all.put("C#", snippets.cSharp());
        all.put("Kotlin", snippets.kotlin());
        return all;
    }

    /** A line for a shell. */
    static String curl(RequestExample request) {
        StringBuilder line = new StringBuilder("curl --request ").append(request.method());
        line.append(' ').append(shell(ENDPOINT + request.target()));
        request.headers()
                .forEach((name, value) -> line.append(" \\\n  --header ").append(shell(name + ": " + value)));
        request.body().ifPresent(body -> line.append(" \\\n  --data ").append(shell(body)));
        return line.toString();
    }

    private static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** A string literal of JSON is one of these languages as well. */
    private static String literal(String text) {
        return Node.printJson(Node.from(text));
    }

    private String url() {
        return literal(ENDPOINT + request.target());
    }

    private String headers(Function<Map.Entry<String, String>, String> line) {
        return request.headers().entrySet().stream().map(line).collect(Collectors.joining());
    }

    private static String pair(Map.Entry<String, String> header) {
        return literal(header.getKey()) + ": " + literal(header.getValue()) + ", ";
    }

    private String python() {
        String body = request.body().map(text -> literal(text) + ".encode()").orElse("None");
        return """
                from urllib.request import Request, urlopen

                request = Request(%s, method=%s, headers={%s}, data=%s)
                with urlopen(request) as answer:
                    print(answer.status, answer.read().decode())
                """.formatted(url(), literal(request.method()), headers(Snippets::pair), body);
    }

    private String typeScript() {
        String body =
                request.body().map(text -> "\n  body: " + literal(text) + ",").orElse("");
        return """
                const answer = await fetch(%s, {
                  method: %s,
                  headers: { %s},%s
                });
                console.log(answer.status, await answer.text());
                """.formatted(url(), literal(request.method()), headers(Snippets::pair), body);
    }

    private String go() {
        String body = request.body()
                .map(text -> "strings.NewReader(" + literal(text) + ")")
                .orElse("nil");
        String headers = headers(
                header -> "request.Header.Set(" + literal(header.getKey()) + ", " + literal(header.getValue()) + ")\n");
        return """
                request, err := http.NewRequest(%s, %s, %s)
                if err != nil {
                	log.Fatal(err)
                }
                %sanswer, err := http.DefaultClient.Do(request)
                """.formatted(literal(request.method()), url(), body, headers);
    }

    private String java() {
        String body = request.body()
                .map(text -> "BodyPublishers.ofString(" + literal(text) + ")")
                .orElse("BodyPublishers.noBody()");
        String headers = headers(
                header -> "\n    .header(" + literal(header.getKey()) + ", " + literal(header.getValue()) + ")");
        return """
                HttpRequest request = HttpRequest.newBuilder(URI.create(%s))
                    .method(%s, %s)%s
                    .build();
                HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                """.formatted(url(), literal(request.method()), body, headers);
    }

    private String rust() {
        String body =
                request.body().map(text -> "\n        .body(" + raw(text) + ")").orElse("");
        String headers =
                headers(header -> "\n        .header(" + raw(header.getKey()) + ", " + raw(header.getValue()) + ")");
        return """
                // reqwest = { version = "0.12", features = ["blocking"] }
                fn main() -> Result<(), Box<dyn std::error::Error>> {
                    let answer = reqwest::blocking::Client::new()
                        .request("%s".parse()?, %s)%s%s
                        .send()?;
                    println!("{} {}", answer.status(), answer.text()?);
                    Ok(())
                }
                """.formatted(request.method(), raw(ENDPOINT + request.target()), headers, body);
    }

    /** A literal of Rust in which no character needs an escape. */
    private static String raw(String text) {
        String marks = "#";
        while (text.contains("\"" + marks)) {
            marks = marks + "#";
        }
        return "r" + marks + "\"" + text + "\"" + marks;
    }

    private String cSharp() {
        // Headers that describe the body belong to the content in .NET, and to nothing else.
        String content = request.body()
                .map(text -> "\nrequest.Content = new StringContent(" + literal(text)
                        + ", System.Text.Encoding.UTF8, \"application/json\");")
                .orElse("");
        String headers = headers(header -> header.getKey().equalsIgnoreCase("content-type")
                ? ""
                : "\nrequest.Headers.TryAddWithoutValidation(" + literal(header.getKey()) + ", "
                        + literal(header.getValue()) + ");");
        return """
                using var client = new HttpClient();
                using var request = new HttpRequestMessage(new HttpMethod(%s), %s);%s%s
                using var answer = await client.SendAsync(request);
                Console.WriteLine($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                """.formatted(literal(request.method()), url(), headers, content);
    }

    private String kotlin() {
        String body = request.body()
                .map(text -> "BodyPublishers.ofString(" + kotlin(text) + ")")
                .orElse("BodyPublishers.noBody()");
        String headers = headers(
                header -> "\n        .header(" + kotlin(header.getKey()) + ", " + kotlin(header.getValue()) + ")");
        return """
                import java.net.URI
                import java.net.http.HttpClient
                import java.net.http.HttpRequest
                import java.net.http.HttpRequest.BodyPublishers
                import java.net.http.HttpResponse.BodyHandlers

                fun main() {
                    val request = HttpRequest.newBuilder(URI.create(%s))
                        .method(%s, %s)%s
                        .build()
                    val answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString())
                    println("${answer.statusCode()} ${answer.body()}")
                }
                """.formatted(kotlin(ENDPOINT + request.target()), kotlin(request.method()), body, headers);
    }

    /** A literal in which no dollar begins a template. */
    private static String kotlin(String text) {
        return literal(text).replace("$", "\\$");
    }
}
