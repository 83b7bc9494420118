#!/bin/sh
# Generates types and OpenAPI documents (3.1 and 3.0.3) of every model in a folder, compiles the types with every warning
# an error, compares the documents with the model for what was lost without a word, does it all twice to compare the
# bytes, and prints how many of how many went well. One JVM does all of it, in less than 900 MB.
# Usage: codegen/generate-all.sh FOLDER|FILE...   (.json or .smithy files with one service each)
set -eu
[ $# -gt 0 ] || { echo "Usage: $0 FOLDER|FILE..." >&2; exit 2; }
"$(dirname "$0")/src/test/scripts/run-main.sh" dev.assay.codegen.corpus.GenerateAll "$@"
