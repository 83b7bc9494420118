package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's mistake ends with exit code 2 and a sentence that says what was wrong, never with a stack trace. */
class MistakesTest {

    private static final String NOBODY = "http://127.0.0.1:9";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --nonsense | --nonsense",
                "chekc | chekc",
                "check --tries many | many",
                "check --tries 0 --endpoint http://127.0.0.1:9 | --tries is at least 1",
                "check --rate 0 --endpoint http://127.0.0.1:9 | --rate is at least 1",
                "check --seed x | --seed",
                "check --endpoint | --endpoint",
                "check --endpoint localhost:80 | 'localhost:80' is no endpoint",
                "check --endpoint http://127.0.0.1:9 --start true | Give --endpoint or --start, not both.",
                "check --endpoint http://127.0.0.1:9 --clause */nothing | No clause matches --clause '*/nothing'",
                "check --endpoint http://127.0.0.1:9 --operation Nothing | No clause matches --operation Nothing",
                "check --endpoint http://127.0.0.1:9 --max-time soon | 'soon' is no time: write it as 90s, 5m or 1h30m.",
                "check --endpoint http://127.0.0.1:9 --max-time=-5s | '-5s' is no time: write it as 90s, 5m or 1h30m.",
                "check --endpoint http://127.0.0.1:9 --model nowhere.smithy | There is no model at nowhere.smithy",
                "check --endpoint http://127.0.0.1:9 --service Nothing | no service named Nothing",
                "check --endpoint http://127.0.0.1:9 --service a#b#c | 'a#b#c' is no shape id",
                "check --endpoint http://127.0.0.1:9 --profile nowhere.yaml | there is no such file",
                "clauses --operation Nothing | 'assay clauses' lists them all",
                "check --endpoint http://127.0.0.1:9 --known nowhere.yaml | there is no such file",
                "check --endpoint http://127.0.0.1:9 --format html | --format",
                "report | Name what to do: diff or schema.",
                "report diff nowhere | NEW",
                "report diff nowhere nowhere | There is no report at nowhere",
                "replay nowhere CopyClusterSnapshot/x | There is no report at nowhere",
                "replay | REPORT"
            })
    void isExplained(String command, String sentence) {
        Run run = Run.of(command.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("assay: ").contains(sentence);
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void noCommandIsAMistakeToo() {
        Run run = Run.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("assay: Name a command");
    }

    @Test
    void aBrokenModelIsExplainedBySmithyWithFileAndLine() throws IOException {
        Path model = write("broken.smithy", "$version: \"2.0\"\nnamespace a\nstructure S {\n    member: Missing\n}\n");
        Run run = Run.of("check", "--endpoint", NOBODY, "--model", model.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("assay: The model is not valid")
                .containsPattern("broken\\.smithy[:\\[ ]+4")
                .contains("a#Missing")
                .doesNotContain("\tat ");
    }

    @Test
    void aModelThatIsNoSmithyIsExplainedWithFileAndLine() throws IOException {
        Path model = write("text.smithy", "$version: \"2.0\"\nnamespace a\n\nthis is no model\n");
        Run run = Run.of("clauses", "--model", model.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).containsPattern("text\\.smithy[:\\[ ]+4").doesNotContain("\tat ");
    }

    @Test
    void aServiceOfAnotherProtocolIsTold() throws IOException {
        Path model = write("other.smithy", """
                $version: "2.0"
                namespace a
                service Other { version: "1", operations: [Op] }
                @http(method: "GET", uri: "/") @readonly
                operation Op {}
                """);
        Run run = Run.of("check", "--endpoint", NOBODY, "--model", model.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a#Other does not speak aws.protocols#restJson1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"regoin: x", "region: [", "timeoutSeconds: 0", "- a"})
    void aBadProfileIsTold(String text) throws IOException {
        Run run = Run.of(
                "check",
                "--endpoint",
                NOBODY,
                "--profile",
                write("profile.yaml", text).toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("assay: The profile ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "{\"clauses\": []}", "[]", ""})
    void aReportWithoutTheFailureIsTold(String text) throws IOException {
        Path report = write("report.json", text);
        Run run = Run.of("replay", report.toString(), "CopyClusterSnapshot/copy-made", "--endpoint", NOBODY);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("assay: The ").contains("report.json").doesNotContain("\tat ");
    }

    @Test
    void theReferenceImplementationIsMissedInWords() {
        Run run = Run.of("check", "--operation", "CopyClusterSnapshot");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Name the endpoint with --endpoint or --start");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
