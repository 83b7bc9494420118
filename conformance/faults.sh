#!/usr/bin/env bash
# Measures the suite: runs it with its default budget against every faulty server of the catalogue and every server that keeps the
# contract in another way, and prints what it caught, whom it blamed and how soon. Arguments:
#   --akin        only the clauses that are akin to each fault's, which is faster
#   EXPRESSION    only the servers whose names match, such as 'kms' or '^variant:'
# The whole takes some thirty-five minutes on two idle cores.
set -euo pipefail
cd "$(dirname "$0")"
. src/test/scripts/run-test-class.sh dev.assay.conformance.faults.Measurement "$@"
