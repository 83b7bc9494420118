package dev.assay.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A command is text that a shell takes apart into the same words. */
class CommandTest {

    private static final Command COMMAND = Command.ofEndpoint("http://127.0.0.1:80/base")
            .with("--tries", "7", "--model", "it's a model.smithy", "--read-only", "--rate", "5", "--service", "a.b#C");

    @Test
    void whatAShellWouldTakeApartIsQuoted() {
        assertThat(COMMAND)
                .hasToString("assay check --endpoint http://127.0.0.1:80/base --tries 7 "
                        + "--model 'it'\\''s a model.smithy' --read-only --rate 5 --service a.b#C");
    }

    @Test
    void aReplayIsOfTheSameModelAndEndpoint() {
        assertThat(COMMAND.replaying("my report", "Op/clause"))
                .hasToString("assay replay 'my report' Op/clause --endpoint http://127.0.0.1:80/base "
                        + "--model 'it'\\''s a model.smithy' --service a.b#C");
    }
}
