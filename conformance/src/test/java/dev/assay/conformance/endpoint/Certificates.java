package dev.assay.conformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A private authority and certificates of it, made by the JDK's keytool: nothing that expires stands in the repository. */
public final class Certificates {

    /** The password of every store. */
    public static final String PASSWORD = "changeit";

    private final Path folder;

    /** An authority whose files go into a folder. */
    public Certificates(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        keyPair("authority", "-ext", "bc:c");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "authority",
                "-file",
                authority().toString(),
                store("authority"));
    }

    /** The certificate of the authority, as PEM. */
    public Path authority() {
        return folder.resolve("authority.pem");
    }

    /** A certificate of the authority with its key, as PKCS #12, for this machine by name and by address. */
    public Path issue(String owner) throws IOException, InterruptedException {
        Path request = folder.resolve(owner + ".csr");
        Path certificate = folder.resolve(owner + ".pem");
        keyPair(owner);
        keytool("-certreq", "-alias", owner, "-file", request.toString(), store(owner));
        keytool(
                "-gencert",
                "-rfc",
                "-alias",
                "authority",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString(),
                store("authority"));
        keytool("-importcert", "-noprompt", "-alias", "ca", "-file", authority().toString(), store(owner));
        keytool("-importcert", "-noprompt", "-alias", owner, "-file", certificate.toString(), store(owner));
        return Path.of(store(owner));
    }

    private void keyPair(String owner, String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of("-genkeypair", "-alias", owner, "-keyalg", "EC", "-validity", "2", "-dname", "CN=" + owner));
        all.addAll(List.of(options));
        all.add(store(owner));
        keytool(all.toArray(new String[0]));
    }

    private String store(String owner) {
        return folder.resolve(owner + ".p12").toString();
    }

    /** Runs keytool; the last argument is the store. */
    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.add(command.size() - 1, "-keystore");
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-J-XX:TieredStopAtLevel=1"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + ": " + said).isZero();
    }
}
