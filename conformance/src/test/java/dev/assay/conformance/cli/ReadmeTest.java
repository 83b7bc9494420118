package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The README says what the command line can do, no more and no less. */
class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(--[a-z0-9-]+)", Pattern.MULTILINE);

    @Test
    void theOptionsOfCheckAreListed() throws IOException {
        CommandLine check =
                Objects.requireNonNull(Assay.commandLine().getSubcommands().get("check"));
        Set<String> options = check.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(OptionSpec::longestName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = ROW.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(options);
    }
}
