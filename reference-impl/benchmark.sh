#!/bin/sh
# Prints how many copies a second the reference implementation makes, beside a bare Vert.x server.
set -eu
cd "$(dirname "$0")/.."
./mvnw -B -q -pl reference-impl -am test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark.classpath -Dmdep.includeScope=test
exec java -cp "reference-impl/target/test-classes:reference-impl/target/classes:$(cat reference-impl/target/benchmark.classpath)" \
  dev.assay.reference.benchmark.CopyBenchmark
