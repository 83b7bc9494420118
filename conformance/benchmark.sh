#!/bin/sh
# Prints how many requests a second a run of modelled clauses sends beside a plain loop of the same client, and the memory that it takes.
# Arguments: speed, memory, or none for both. JAVA_OPTS go to the JVM of the suite.
set -eu
cd "$(dirname "$0")/.."
./mvnw -B -q -pl conformance -am test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark.classpath -Dmdep.includeScope=test
# shellcheck disable=SC2086
exec java ${JAVA_OPTS:-} \
  -cp "conformance/target/test-classes:conformance/target/classes:$(cat conformance/target/benchmark.classpath)" \
  dev.assay.conformance.benchmark.EngineBenchmark "$@"
