#!/bin/sh
# Holds all exchanges of a conformance run of the reference implementation against the OpenAPI documents, by openapi-core from PyPI at the
# versions of requirements.txt. What may differ stands in reasons.yaml. Needs python3 with venv and pip; skips with the reason where
# they are missing, unless REQUIRE_TRAFFIC is set. Everything that is made is under codegen/target/traffic.
#
# Usage: run.sh [EXCHANGES DOCUMENT...]   (a run of its own, and documents of 3.1 and 3.0, where no file is given)
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../../../.." && pwd)
work=$root/codegen/target/traffic
if ! python3 -c 'import venv, ensurepip' >/dev/null 2>&1; then
    echo "Skipped: the traffic check needs python3 with venv and pip, which is not installed."
    [ -z "${REQUIRE_TRAFFIC:-}" ]
    exit
fi
mkdir -p "$work"
if ! cmp -s "$here/requirements.txt" "$work/venv/installed.txt"; then
    rm -rf "$work/venv"
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" --quiet --disable-pip-version-check install -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$work/venv/installed.txt"
fi
if [ $# -eq 0 ]; then
    "$root/assay" generate openapi --out "$work/openapi" >/dev/null
    "$root/assay" generate openapi --out "$work/openapi-3.0" --openapi-version 3.0.3 >/dev/null
    # A clause that the run could not decide ends it with 3: the exchanges are there all the same.
    "$root/assay" check --exchanges "$work/exchanges.jsonl" --seed 1 --format quiet || [ $? -eq 3 ]
    set -- "$work/exchanges.jsonl" "$work/openapi/openapi.json" "$work/openapi-3.0/openapi.json"
fi
exchanges=$1
shift
"$work/venv/bin/python" -B "$here/check_test.py"
failed=0
for document in "$@"; do
    "$work/venv/bin/python" -B "$here/check.py" "$document" "$exchanges" "$here/reasons.yaml" || failed=1
done
exit $failed
