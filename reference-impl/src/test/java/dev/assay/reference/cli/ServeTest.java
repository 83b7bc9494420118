package dev.assay.reference.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command says to wrong options, and with which exit code it ends. */
@Timeout(30)
class ServeTest {
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port=x                        | --port
            --inject=Foo=1                  | 'Foo' is no error of the model
            --inject=ConflictException=2    | from 0 to 1
            --rate-limit=-1                 | above 0
            --require-signature             | --access-key
            --max-body=0                    | positive
            --seed-file=/no/such/file.json  | /no/such/file.json
            --nonsense                      | --nonsense
            """)
    void aWrongOptionIsNamed(String option, String named) {
        assertThat(serve(option)).isEqualTo(Serve.EXIT_USAGE);
        assertThat(err.toString()).contains(named).contains("--help").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"snapshots":[{"snapshotName":"a-"}]}                   | snapshots[0]: 'snapshotName'
            {"snapshots":[{"snapshotName":"a","status":"OK"}]}      | snapshots[0]: 'status'
            {"snapshots":[{"snapshotName":"a"},{"snapshotName":"A"}]} | there twice
            {"snapshots":[{"snapshotName":"a","kmsKey":""}]}        | kmsKey
            {"clusters":[{}]}                                       | clusters[0]: 'clusterName' is missing
            {"clusters":                                            | line 1
            """)
    void aWrongSeedIsNamed(String seed, String named, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("seed.json"), seed);
        assertThat(serve("--seed-file=" + file)).isEqualTo(Serve.EXIT_USAGE);
        assertThat(err.toString()).contains(named);
    }

    @Test
    void aTakenPortIsNoStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve("--port=" + taken.getLocalPort())).isEqualTo(Serve.EXIT_NOT_STARTED);
            assertThat(err.toString()).contains(Integer.toString(taken.getLocalPort()));
        }
    }

    private int serve(String... arguments) {
        CommandLine commandLine = Serve.commandLine();
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
