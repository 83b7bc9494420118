package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.endpoint.Profile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Starts the reference implementation as a process of its own, with all that its profile tells of. */
final class ReferenceImplementation {

    private static final String JAR = "assay.reference.jar";

    private ReferenceImplementation() {}

    /** Starts it on a free port; where no other profile is given, with the one that unlocks every clause. */
    static Endpoint start(Optional<Profile> other, Optional<String> region) {
        String jar = System.getProperty(JAR);
        if (jar == null || !Files.isRegularFile(Path.of(jar))) {
            throw new ConfigurationException(
                    "Name the endpoint with --endpoint or --start: the reference implementation is not here (the launcher assay knows it).");
        }
        Path folder = folder();
        Implementation process = Implementation.start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar + File.pathSeparator + Path.of(jar).resolveSibling("lib") + File.separator + "*",
                "dev.assay.reference.cli.Serve",
                "--port=0",
                "--stop-on-stdin-close",
                "--deny-access-key=AKIAASSAYDENIED",
                "--quota=100",
                "--rate-limit=300",
                "--seed-file=" + unpack("reference-seed.json", folder)));
        try {
            Profile profile = other.orElseGet(() -> Profile.read(unpack("reference-profile.yaml", folder)));
            return new Endpoint(profile.target(process.url(), region), process, () -> delete(folder));
        } catch (StartException failed) {
            process.close();
            delete(folder);
            throw failed;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("assay");
        } catch (IOException failed) {
            throw new UncheckedIOException("No folder for temporary files can be made.", failed);
        }
    }

    private static Path unpack(String resource, Path folder) {
        Path file = folder.resolve(resource);
        try (InputStream stream =
                Objects.requireNonNull(ReferenceImplementation.class.getResourceAsStream(resource), resource)) {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " cannot be written.", failed);
        }
    }

    private static void delete(Path folder) {
        for (String file : List.of("reference-seed.json", "reference-profile.yaml")) {
            folder.resolve(file).toFile().delete();
        }
        folder.toFile().delete();
    }
}
