#!/usr/bin/env bash
# Runs the suite over the reference implementation with many seeds and prints how many were clear. Arguments: the number of seeds, 50 by
# default, and the tries of each check, those of every run by default.
set -euo pipefail
cd "$(dirname "$0")"
. src/test/scripts/run-test-class.sh dev.assay.conformance.faults.Soak "$@"
