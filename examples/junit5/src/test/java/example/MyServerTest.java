package example;

import dev.assay.conformance.junit.Conformance;
import dev.assay.reference.ReferenceServer;
import dev.assay.reference.ReferenceServerBuilder;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The whole of it: a server, and its URL. */
class MyServerTest {

    private static ReferenceServer server;

    @BeforeAll
    static void start() throws IOException {
        ReferenceServerBuilder builder = ReferenceServer.builder();
        // So that the build of Assay itself can see that a broken clause is a failed test.
        server = Boolean.getBoolean("broken")
                ? builder.rules(rules -> rules.without("name-taken").without("name-taken-any-case")).start()
                : builder.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicNode> keepsItsContract() {
        return Conformance.of(server.url()).operation("CopyClusterSnapshot").tries(10).tests();
    }
}
