package dev.assay.reference.http;

import dev.assay.reference.http.HttpResponse.Header;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers GET below one path with files, and hands every other request on. A file is found by its exact path in a list
 * that was read beforehand, so no request leads to a file that is not in it.
 */
public final class StaticFiles implements HttpHandler {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8");

    private final String path;
    private final Map<String, byte[]> files;
    private final HttpHandler next;

    /**
     * Files before a handler.
     *
     * @param path where they stand, such as {@code /docs}
     * @param files their contents by their paths below that, such as {@code index.html}
     */
    public StaticFiles(String path, Map<String, byte[]> files, HttpHandler next) {
        this.path = path;
        this.files = Map.copyOf(files);
        this.next = next;
    }

    /**
     * Reads files that stand beside a class.
     *
     * @param list the resource that has their names, one a line, as seen from its own folder
     * @throws IOException if one cannot be read
     */
    public static Map<String, byte[]> read(Class<?> owner, String list) throws IOException {
        String folder = list.substring(0, list.lastIndexOf('/') + 1);
        Map<String, byte[]> files = new HashMap<>();
        for (String name :
                new String(bytes(owner, list), StandardCharsets.UTF_8).lines().toList()) {
            files.put(name, bytes(owner, folder + name));
        }
        return files;
    }

    private static byte[] bytes(Class<?> owner, String resource) throws IOException {
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException(resource);
            }
            return stream.readAllBytes();
        }
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        String asked = request.rawPath();
        if (!request.method().equals("GET") || !(asked.equals(path) || asked.startsWith(path + "/"))) {
            return next.handle(request);
        }
        if (asked.equals(path)) {
            // The pages refer to each other as seen from their folder.
            return HttpResponse.empty(308, List.of(new Header("location", path + "/")));
        }
        String name = asked.substring(path.length() + 1);
        byte[] content = files.get(name.isEmpty() ? "index.html" : name);
        return content == null ? notFound() : found(name.isEmpty() ? "index.html" : name, content);
    }

    private static HttpResponse found(String name, byte[] content) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return new HttpResponse(
                200,
                List.of(
                        new Header("content-type", type),
                        new Header("cache-control", "no-cache"),
                        new Header("x-content-type-options", "nosniff")),
                content);
    }

    private static HttpResponse notFound() {
        return new HttpResponse(
                404,
                List.of(new Header("content-type", "text/plain; charset=utf-8")),
                "There is no such page.\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public HttpResponse refuse(int status, String message) {
        return next.refuse(status, message);
    }
}
