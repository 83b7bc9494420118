#!/bin/sh
# Prints how long generation takes beside the number of shapes: of made-up models of growing size, and of those named.
# Usage: codegen/benchmark.sh [FOLDER|FILE...]
set -eu
"$(dirname "$0")/src/test/scripts/run-main.sh" dev.assay.codegen.corpus.GenerationBenchmark "$@"
