#!/bin/sh
# Lints OpenAPI documents with Spectral and Redocly from npm, at the versions of openapi-lint/package-lock.json: nothing
# to say, not even a warning, is what passes. Skips with the reason where npm is missing, unless REQUIRE_LINTERS is set.
# Usage: lint-openapi.sh FILE...
set -eu
[ $# -gt 0 ] || { echo "Usage: $0 FILE..." >&2; exit 2; }
if ! command -v npm >/dev/null 2>&1; then
    echo "Skipped: OpenAPI linters need npm, which is not installed."
    [ -z "${REQUIRE_LINTERS:-}" ]
    exit
fi
linters=$(CDPATH='' cd -- "$(dirname -- "$0")/openapi-lint" && pwd)
if [ ! -d "$linters/node_modules" ]; then
    (cd "$linters" && npm ci --silent --no-audit --no-fund --ignore-scripts)
fi
bin="$linters/node_modules/.bin"
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
for file in "$@"; do
    echo "== $file"
    "$bin/spectral" lint --ruleset "$linters/.spectral.yaml" --fail-severity=hint "$file"
    report=$("$bin/redocly" lint --config "$linters/redocly.yaml" --format=json "$file" 2>/dev/null || true)
    printf '%s' "$report" | node "$linters/expect-nothing.mjs"
    node "$linters/patterns.mjs" "$file"
done
