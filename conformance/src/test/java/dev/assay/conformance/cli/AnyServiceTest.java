package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.Profile;
import dev.assay.conformance.services.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about one's own service tells to type does what the page says. */
class AnyServiceTest {

    private static final Path PAGE = Path.of("..", "docs", "any-service.md");
    private static final Pattern COMMAND = Pattern.compile("^\\./assay (.*)$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("[\"']([^\"']*)[\"']|(\\S+)");
    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @Test
    void itsCommandsEndAsItSays() throws IOException, InterruptedException {
        Optional<String> obstacle = ServerProcess.obstacle("python3", 3, 9);
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
        List<Run> runs = commands().stream().map(Run::of).toList();
        assertThat(runs).extracting(Run::code).containsExactly(0, 0, 1, 0);
        assertThat(runs.get(0).out()).contains("CreateBook/contributors.member.name/length");
        assertThat(runs.get(2).out()).contains("FAILED   CreateBook/title/length");
    }

    /** What a report offers to see a failure again does so, with the model and the server that the run was told of. */
    @Test
    void whatIsBrokenIsSeenAgainByTheCommandThatTheRunNames() throws IOException, InterruptedException {
        Optional<String> obstacle = ServerProcess.obstacle("python3", 3, 9);
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
        Run run = Run.of(commands().get(2));
        String again = run.out()
                .lines()
                .filter(line -> line.startsWith("  again "))
                .findFirst()
                .orElseThrow();
        assertThat(again).contains("--model ", "--start 'python3 ", "--clause 'CreateBook/title/length'", "--seed ");
        Run second = Run.of(words(again.substring(again.indexOf("assay check") + "assay ".length())));
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out()).contains("FAILED   CreateBook/title/length");
    }

    @Test
    void itsProfileIsOne(@TempDir Path folder) throws IOException {
        String yaml = YAML.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .findFirst()
                .orElseThrow();
        Path profile = Files.writeString(folder.resolve("profile.yaml"), yaml);
        assertThat(Profile.read(profile)
                        .target(URI.create("http://127.0.0.1:1"), Optional.empty())
                        .validationErrors())
                .containsExactly("OrderLimitError");
    }

    /** The page's commands, as they are typed from the folder of this module. */
    private static List<String[]> commands() throws IOException {
        return COMMAND.matcher(Files.readString(PAGE))
                .results()
                .map(line -> words(line.group(1).replace("conformance/src/", "src/")))
                .toList();
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
