package dev.assay.conformance.suite.documented;

import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.CheckUndecided;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.ClauseId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Gives properties their scene, makes a case of every try, and hands its verdict to the session. */
public final class SceneHook implements AroundPropertyHook, AroundTryHook, ResolveParameterHook {

    /** The scene of the run that this thread executes properties for. */
    private static final ThreadLocal<@Nullable Scene> CURRENT = new ThreadLocal<>();

    /** Made by jqwik. */
    public SceneHook() {}

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    /** Runs something with a scene that properties find. */
    static void within(Scene scene, Runnable execution) {
        CURRENT.set(scene);
        try {
            execution.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** The scene of the run that this thread executes properties for. */
    static Scene scene() {
        Scene scene = CURRENT.get();
        if (scene == null) {
            throw new IllegalStateException(
                    "This property needs a target: run it through Assay's suite, which names one.");
        }
        return scene;
    }

    /** How many tries the property at hand has made before those that it makes now; none outside of a run. */
    static int triesBefore() {
        Scene scene = CURRENT.get();
        return scene == null ? 0 : scene.part().first();
    }

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext context) {
        boolean isScene = parameter.typeUsage().isOfType(Scene.class);
        return isScene ? Optional.of(tryContext -> sceneInTime()) : Optional.empty();
    }

    /** The scene, unless time is up: jqwik asks for it before every try, also before those whose result it remembers. */
    private static Scene sceneInTime() {
        Scene scene = scene();
        if (scene.shrinking().isLate()) {
            throw new ShrinkingOver();
        }
        return scene;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Session session = scene().session();
        Part part = scene().part();
        context.attributes().setTries(part.tries());
        // Every part of a property draws names of its own: a name may stay taken for a while after its snapshot is
        // deleted.
        ClauseId clause =
                new ClauseId(context.targetMethod().getAnnotation(Tests.class).value());
        context.attributes().setSeed(Long.toString(session.random(clause).nextLong() + part.first()));
        // jqwik's own bound leaves the shrinking that it gives up to a thread of its own, which goes on.
        context.attributes().setShrinking(ShrinkingMode.FULL);
        // Few cases that tell something are better than none.
        context.attributes().setMaxDiscardRatio(part.tries() + 1);
        Shrinking shrinking = new Shrinking();
        scene().enter(shrinking);
        PropertyExecutionResult result = property.execute();
        // A part whose tries came to nothing leaves the verdict to the others.
        boolean nothing = result.countChecks() == 0 && !shrinking.hasBegun();
        boolean told = part.left() > 0 || isTested(session, clause);
        if (nothing && !told && !scene().silence().isEmpty()) {
            session.results()
                    .stopped(
                            clause,
                            Verdict.ERROR,
                            "No case told anything. " + scene().silence()
                                    + " Run it again when what other clauses say of the endpoint is mended.");
        }
        return nothing && (told || !scene().silence().isEmpty()) ? result.mapToSuccessful() : result;
    }

    private static boolean isTested(Session session, ClauseId clause) {
        return session.results()
                .of(clause)
                .filter(known -> known.verdict() != Verdict.UNTESTED)
                .isPresent();
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        Scene scene = scene();
        Session session = scene.session();
        if (scene.shrinking().isOver()) {
            throw new ShrinkingOver();
        }
        ClauseId clause =
                new ClauseId(context.targetMethod().getAnnotation(Tests.class).value());
        int mark = session.resources().mark();
        try (TestCase testCase = session.newCase(clause)) {
            scene.enter(testCase);
            TryExecutionResult result = aTry.execute(parameters);
            return judge(scene, testCase, clause, result, cause(result));
        } finally {
            session.resources().deleteSince(mark);
        }
    }

    /** What ended a try; a chain of actions wraps it in a failure of its own. */
    private static @Nullable Throwable cause(TryExecutionResult result) {
        Throwable outer = result.throwable().orElse(null);
        return outer instanceof AssertionFailedError chain && chain.getCause() != null ? chain.getCause() : outer;
    }

    private static TryExecutionResult judge(
            Scene scene, TestCase testCase, ClauseId clause, TryExecutionResult result, @Nullable Throwable cause) {
        Session session = scene.session();
        if (result.isSatisfied()) {
            session.results().passed(clause, 1);
            return result;
        }
        if (cause instanceof ClauseBroken broken) {
            ClauseId blamed = broken.clause().orElse(clause);
            if (scene.shrinking().hasBegun()) {
                session.results().shrunk(testCase.finding(blamed, broken));
            } else {
                session.results().failed(testCase.finding(blamed, broken));
            }
            // What has shrunk into another breach is no smaller case of the first. Where a breach was noticed makes no
            // difference.
            return scene.shrinking().isOf(blamed)
                    ? TryExecutionResult.falsified(new AssertionError("The clause is broken."))
                    : TryExecutionResult.satisfied(true);
        }
        if (cause instanceof CheckSkipped skipped) {
            session.results().stopped(clause, Verdict.SKIP, skipped.reason());
            return TryExecutionResult.satisfied(true);
        }
        if (cause instanceof CheckUndecided undecided) {
            return undecided(scene, clause, undecided.reason());
        }
        if (cause instanceof TransportException failure && failure.reason() == Reason.INTERRUPTED) {
            return TryExecutionResult.satisfied(true);
        }
        if (cause instanceof TransportException failure) {
            return undecided(scene, clause, String.valueOf(failure.getMessage()));
        }
        // From a case that says nothing no smaller one is looked for.
        boolean said = result.status() != TryExecutionResult.Status.INVALID;
        return said || !scene.shrinking().hasBegun() ? result : TryExecutionResult.satisfied(true);
    }

    private static TryExecutionResult undecided(Scene scene, ClauseId clause, String reason) {
        if (!scene.shrinking().hasBegun()) {
            scene.session().results().stopped(clause, Verdict.ERROR, reason);
        }
        return TryExecutionResult.satisfied(true);
    }

    /** Ends a property whose shrinking has taken enough. jqwik takes an exception for one more result, and goes on. */
    private static final class ShrinkingOver extends Error {
        private static final long serialVersionUID = 1L;

        ShrinkingOver() {
            super("Shrinking is over.", null, false, false);
        }
    }

    /** What a property has found, and how many more cases and how much more time its shrinking may take. */
    static final class Shrinking {

        /** The most cases that are tried to make one smaller. */
        private static final int MAX_CASES = 200;

        private static final Duration LONGEST = Duration.ofSeconds(10);

        private int cases;
        private long begun;
        private @Nullable ClauseId broken;

        boolean hasBegun() {
            return broken != null;
        }

        /** The clause that was broken first. */
        Optional<ClauseId> broken() {
            return Optional.ofNullable(broken);
        }

        /** Counts a case; whether there have been enough of them. */
        boolean isOver() {
            return (broken != null && ++cases > MAX_CASES) || isLate();
        }

        boolean isLate() {
            return broken != null && System.nanoTime() - begun > LONGEST.toNanos();
        }

        /** Whether a breach is of the clause that was broken first. */
        boolean isOf(ClauseId clause) {
            if (broken == null) {
                broken = clause;
                begun = System.nanoTime();
            }
            return clause.equals(broken);
        }
    }
}
