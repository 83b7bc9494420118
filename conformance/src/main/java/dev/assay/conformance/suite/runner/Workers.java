package dev.assay.conformance.suite.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads of a run, which can be woken from whatever they wait for. */
final class Workers {

    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();

    /** Wakes all that work, once: what they wait for does not come. */
    void interrupt() {
        busy.forEach(Thread::interrupt);
    }

    /** Lets the calling thread wait again, though it was woken before; tells whether it was. */
    boolean calmDown() {
        return Thread.interrupted();
    }

    /** Does all of the work, each piece on a thread of its own, and waits for its end. */
    void run(List<Runnable> work) {
        if (work.size() == 1) {
            busily(work.get(0));
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            work.forEach(piece -> running.add(threads.submit(() -> busily(piece))));
            running.forEach(Workers::await);
        } finally {
            threads.shutdown();
        }
    }

    private void busily(Runnable work) {
        busy.add(Thread.currentThread());
        try {
            work.run();
        } finally {
            busy.remove(Thread.currentThread());
        }
    }

    private static void await(Future<?> piece) {
        try {
            piece.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
