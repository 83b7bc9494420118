#!/bin/sh
# Validates OpenAPI documents with openapi-spec-validator from PyPI, a second opinion beside the test's own validator.
# Usage: validate-openapi.sh FILE...   (the committed golden documents where no file is given)
set -eu
cd "$(dirname "$0")/.."
if [ $# -eq 0 ]; then
    set -- resources/golden/openapi-*/expected/openapi.json
fi
venv="${TMPDIR:-/tmp}/assay-openapi-validator"
if [ ! -x "$venv/bin/openapi-spec-validator" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" --quiet install "openapi-spec-validator==0.9.0"
fi
exec "$venv/bin/openapi-spec-validator" "$@"
