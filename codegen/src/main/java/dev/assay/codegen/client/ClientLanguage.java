package dev.assay.codegen.client;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language with settings of openapi-generator that give a good client. */
public enum ClientLanguage {
    /** The JDK's own HTTP client and Jackson. */
    JAVA("java", "[a-z_][\\w$]*(\\.[a-z_][\\w$]*)*"),
    /** The runtime's own {@code fetch}. */
    TYPESCRIPT("typescript-fetch", "(@[\\w.~-]+/)?[\\w.~-]+"),
    /** urllib3 and pydantic. */
    PYTHON("python", "[A-Za-z_]\\w*"),
    /** The standard library alone. */
    GO("go", "[\\w.~-]+/[\\w.~-]+/[\\w.~-]+"),
    /** reqwest and serde. */
    RUST("rust", "[A-Za-z][\\w-]*"),
    /** .NET's own HTTP client. */
    CSHARP("csharp", "[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*"),
    /** OkHttp and Jackson. */
    KOTLIN("kotlin", "[a-z_]\\w*(\\.[a-z_]\\w*)*");

    private final String generator;
    private final Pattern packageForm;

    ClientLanguage(String generator, String packageForm) {
        this.generator = generator;
        this.packageForm = Pattern.compile(packageForm);
    }

    /** The language of that name, in any case; empty if there is none. */
    public static Optional<ClientLanguage> of(String name) {
        return Arrays.stream(values())
                .filter(language -> language.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The name by which the command line knows the language. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String generator() {
        return generator;
    }

    /** Patterns of files that the generator makes and nobody needs: of build tools other than the usual one. */
    List<String> unwanted() {
        return switch (this) {
            case JAVA ->
                List.of(
                        "build.gradle",
                        "build.sbt",
                        "gradle.properties",
                        "settings.gradle",
                        "gradlew",
                        "gradlew.bat",
                        "gradle/**",
                        "src/main/AndroidManifest.xml");
            case PYTHON -> List.of("setup.py", "setup.cfg", "tox.ini", "test-requirements.txt", "test/**");
            case CSHARP -> List.of("src/*.Test/**");
            case TYPESCRIPT, GO, RUST, KOTLIN -> List.of();
        };
    }

    /**
     * The settings of the generator.
     *
     * @throws ClientException if the package of the request has no form that the language knows
     */
    Map<String, String> settings(ClientNames names, ClientRequest request) {
        String packageName = request.packageName().orElseGet(() -> defaultPackage(names));
        if (!packageForm.matcher(packageName).matches()) {
            throw ClientException.wrong(
                    "'" + packageName + "' is not the name of a package in " + label() + "; such a name is "
                            + defaultPackage(names) + ".",
                    new IllegalArgumentException(packageName));
        }
        return ClientSettings.of(this, packageName, request);
    }

    private String defaultPackage(ClientNames names) {
        return switch (this) {
            case JAVA, KOTLIN -> names.namespace() + ".client";
            case TYPESCRIPT, RUST -> names.kebab() + "-client";
            case PYTHON -> names.snake() + "_client";
            case GO -> "example.com/clients/" + names.joined();
            case CSHARP -> names.pascal() + ".Client";
        };
    }
}
