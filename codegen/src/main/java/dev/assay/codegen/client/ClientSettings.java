package dev.assay.codegen.client;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The settings of openapi-generator for each language. Those that say the same as its defaults are left out. */
final class ClientSettings {
    private ClientSettings() {}

    static Map<String, String> of(ClientLanguage language, String packageName, ClientRequest request) {
        return switch (language) {
            case JAVA -> java(packageName, request);
            case TYPESCRIPT -> typescript(packageName, request);
            case PYTHON -> python(packageName, request);
            case GO -> go(packageName, request);
            case RUST -> rust(packageName, request);
            case CSHARP -> csharp(packageName, request);
            case KOTLIN -> kotlin(packageName, request);
        };
    }

    private static Map<String, String> java(String name, ClientRequest request) {
        Map<String, String> settings = jvm(name, request);
        settings.put("library", "native");
        settings.put("invokerPackage", name);
        settings.put("apiPackage", name + ".api");
        settings.put("modelPackage", name + ".model");
        settings.put("openApiNullable", "false");
        settings.put("useJspecify", "true");
        settings.put("supportUrlQuery", "false");
        settings.put("enumUnknownDefaultCase", "true");
        settings.put("licenseName", request.license());
        settings.put("licenseUrl", "https://spdx.org/licenses/" + request.license() + ".html");
        return settings;
    }

    private static Map<String, String> jvm(String name, ClientRequest request) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("groupId", name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
        settings.put("artifactId", name.substring(name.lastIndexOf('.') + 1));
        settings.put("artifactVersion", request.version());
        return settings;
    }

    private static Map<String, String> typescript(String name, ClientRequest request) {
        return settings(
                "npmName",
                name,
                "npmVersion",
                request.version(),
                "licenseName",
                request.license(),
                "supportsES6",
                "true",
                "importFileExtension",
                ".js",
                "stringEnums",
                "true");
    }

    private static Map<String, String> python(String name, ClientRequest request) {
        return settings(
                "packageName", name,
                "projectName", name.replace('_', '-'),
                "packageVersion", request.version());
    }

    private static Map<String, String> go(String name, ClientRequest request) {
        String[] parts = name.split("/", -1);
        return settings(
                "packageName",
                parts[2].replaceAll("\\W", "").toLowerCase(Locale.ROOT),
                "packageVersion",
                request.version(),
                "gitHost",
                parts[0],
                "gitUserId",
                parts[1],
                "gitRepoId",
                parts[2],
                "enumClassPrefix",
                "true",
                "enumUnknownDefaultCase",
                "true",
                "disallowAdditionalPropertiesIfNotPresent",
                "false");
    }

    private static Map<String, String> rust(String name, ClientRequest request) {
        return settings(
                "packageName",
                name,
                "packageVersion",
                request.version(),
                "library",
                "reqwest",
                "avoidBoxedModels",
                "true");
    }

    private static Map<String, String> csharp(String name, ClientRequest request) {
        return settings(
                "packageName",
                name,
                "packageVersion",
                request.version(),
                "licenseId",
                request.license(),
                // Else it is another one in every run.
                "packageGuid",
                "{" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "}",
                "library",
                "httpclient",
                "targetFramework",
                "net8.0",
                "nullableReferenceTypes",
                "true");
    }

    private static Map<String, String> kotlin(String name, ClientRequest request) {
        Map<String, String> settings = jvm(name, request);
        settings.put("packageName", name);
        settings.put("library", "jvm-okhttp4");
        settings.put("serializationLibrary", "jackson");
        settings.put("enumUnknownDefaultCase", "true");
        settings.put("omitGradleWrapper", "true");
        return settings;
    }

    private static Map<String, String> settings(String... namesAndValues) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings;
    }
}
