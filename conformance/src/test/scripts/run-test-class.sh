# Builds the module's tests and runs a main class of theirs: run-test-class.sh CLASS ARGUMENTS. Sourced from the module's folder.
class=$1
shift
(cd .. && ./mvnw -B -q -pl conformance -am test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test)
exec java -Dsun.net.httpserver.nodelay=true \
  -cp "target/test-classes:target/classes:$(cat target/test.classpath)" "$class" "$@"
