package dev.assay.conformance.suite.documented;

import dev.assay.conformance.suite.Check;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.ClauseId;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The checks of documented clauses: each a jqwik property, executed by the JUnit platform. */
public final class DocumentedChecks {

    /** The classes of properties; those that use up what an account may have come last. */
    private static final List<Class<?>> CLASSES = List.of(
            CopyResultProperties.class,
            CopyNameProperties.class,
            CopyKeyProperties.class,
            CopyTagProperties.class,
            ClusterProperties.class,
            SnapshotProperties.class,
            ListProperties.class,
            TaggingProperties.class,
            MissingProperties.class,
            LifeProperties.class,
            CopyRefusalProperties.class);

    private static final List<String> LAST = List.of("quota-exceeded", "throttled");

    /** What jqwik says of its own configuration concerns nobody here; a field, for loggers are held weakly. */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik.engine");

    static {
        JQWIK.setLevel(Level.SEVERE);
    }

    private DocumentedChecks() {}

    /** The clauses that properties test, of whatever contract. */
    public static Set<ClauseId> tested() {
        return Set.copyOf(properties().map(DocumentedChecks::clause).toList());
    }

    /** The checks of the documented clauses that the run has selected. */
    public static List<Check> of(Session session) {
        Scene scene = new Scene(session);
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
        return properties()
                .filter(method -> session.results().of(clause(method)).isPresent())
                .sorted(Comparator.comparingInt(method -> lastness(clause(method))))
                .map(method -> (Check) new PropertyCheck(scene, launcher, method))
                .toList();
    }

    private static int lastness(ClauseId clause) {
        return LAST.stream()
                .filter(clause.value()::endsWith)
                .mapToInt(LAST::indexOf)
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
    }

    private static Stream<Method> properties() {
        return CLASSES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Tests.class))
                        .sorted(Comparator.comparing(Method::getName)));
    }

    private static ClauseId clause(Method property) {
        return new ClauseId(property.getAnnotation(Tests.class).value());
    }

    /** Executes one property. */
    private static final class PropertyCheck implements Check {
        private final Scene scene;
        private final Launcher launcher;
        private final Method property;
        private Part part;

        PropertyCheck(Scene scene, Launcher launcher, Method property) {
            this.scene = scene;
            this.launcher = launcher;
            this.property = property;
            int declared = property.getAnnotation(Property.class).tries();
            int most = scene.session().options().tries();
            this.part = new Part(0, 0, declared == Property.TRIES_NOT_SET ? most : Math.min(declared, most));
        }

        @Override
        public Set<ClauseId> clauses() {
            return Set.of(clause(property));
        }

        /** The first try, where it is short and leaves the account as it was. */
        @Override
        public boolean glance(Session session) {
            if (lastness(clause(property)) > 0 || property.getDeclaringClass() == LifeProperties.class) {
                return true;
            }
            part = Part.glance(part.left());
            execute(session);
            return scene.shrinking().broken().isEmpty() && part.left() > 0;
        }

        @Override
        public void run(Session session) {
            part = part.rest();
            execute(session);
        }

        private void execute(Session session) {
            scene.enter(part);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectMethod(property.getDeclaringClass(), property))
                    .filters(EngineFilter.includeEngines("jqwik"))
                    // What a property finds goes into the session's results; nothing goes to the console or a database.
                    .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                    .configurationParameter("jqwik.reporting.onlyfailures", "true")
                    .configurationParameter("jqwik.database", "")
                    .build();
            Unexpected unexpected = new Unexpected();
            SceneHook.within(scene, () -> launcher.execute(request, unexpected));
            Optional<ClauseId> broken = scene.shrinking().broken();
            if (broken.isEmpty()) {
                unexpected.rethrow(session, clause(property));
            } else if (!broken.get().equals(clause(property))) {
                untold(session, clause(property), broken.get());
            }
        }
    }

    /** A sequence that broke another clause before it came to its end says nothing of its own. */
    private static void untold(Session session, ClauseId clause, ClauseId broken) {
        boolean untested = session.results()
                .of(clause)
                .filter(result -> result.verdict() == Verdict.UNTESTED)
                .isPresent();
        if (untested) {
            throw new CheckSkipped("Every sequence of calls broke " + broken + " before it came to its end.");
        }
    }

    /** Notices what went wrong outside of the cases: a property that broke a clause has said so itself. */
    private static final class Unexpected implements TestExecutionListener {
        private String problem = "";

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isTest() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                problem = result.getThrowable().map(Throwable::toString).orElse("it was aborted");
            }
        }

        void rethrow(Session session, ClauseId clause) {
            boolean undecided = session.results()
                    .of(clause)
                    .filter(result -> result.finding().isEmpty())
                    .isPresent();
            if (undecided && !problem.isEmpty()) {
                throw new CheckUndecided("The property could not be brought to its end: " + problem + ".");
            }
        }
    }
}
