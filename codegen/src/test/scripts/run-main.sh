#!/bin/sh
# Runs a main class of the codegen module's test tree. Paths among the arguments are those of the caller's folder.
# Smithy's protocol tests stay off the class path: their models would be loaded beside each model.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../../../.." && pwd)
(cd "$home" && ./mvnw -B -q -pl model,codegen -am package dependency:build-classpath -DskipTests \
  -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test)
libraries=$(tr ':' '\n' <"$home/codegen/target/test.classpath" | grep -v 'protocol-tests' | tr '\n' ':')
exec java -Xmx900m -XX:+UseSerialGC -cp "$home/codegen/target/test-classes:$home/codegen/target/classes:$libraries" "$@"
