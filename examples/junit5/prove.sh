#!/usr/bin/env bash
# Builds the example twice, as a user's build does: with a server that keeps its contract, and with one that breaks two clauses of it. What Surefire
# reports has to say so.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work="$root/target/example-junit5"
report="$work/target/surefire-reports/TEST-example.MyServerTest.xml"

mkdir -p "$work"
cp -R "$here/pom.xml" "$here/src" "$work/"
# What was fetched for Assay's own build serves here as well; its artifacts alone go into a repository that is thrown away.
maven=("$root/mvnw" -B -q "-Dmaven.repo.local=$work/repository" "-Dmaven.repo.local.tail=${MAVEN_REPOSITORY:-$HOME/.m2/repository}")
(cd "$root" && "${maven[@]}" install -Dmaven.test.skip=true -Dspotless.check.skip=true)

build() {
  (cd "$work" && "${maven[@]}" test "$@") >"$work/build.log" 2>&1
}

fail() {
  echo "$1" >&2
  tail -n 30 "$work/build.log" >&2
  exit 1
}

build || fail "The example of a healthy server does not pass."
grep -q 'name="[^"]*CopyClusterSnapshot/name-taken' "$report" || fail "Surefire does not report the clauses by their names."
grep -q '<failure' "$report" && fail "Surefire reports a failure of a healthy server."
for file in report.html report.json junit.xml; do
  [ -s "$work/target/assay/$file" ] || fail "The example wrote no $file."
done
if build "-DargLine=-Dbroken=true"; then fail "The example of a broken server passes."; fi
grep -A 3 'name="[^"]*CopyClusterSnapshot/name-taken"' "$report" | grep -q '<failure' || fail "The broken clause is no failed test."
echo "The example passes with a healthy server, and names what a broken one breaks."
