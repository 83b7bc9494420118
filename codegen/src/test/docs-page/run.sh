#!/usr/bin/env bash
# Looks at the documentation that the reference implementation shows, in headless Chromium: on a desktop and a phone, in light and dark, by axe's
# rules for screen readers, and makes a copy from the page that tries requests. The same pages are opened from the disk as well.
#
#   ./mvnw -B package && codegen/src/test/docs-page/run.sh
#
# Needs node 20 with npm, and Chromium (CHROMIUM names it where it is not /usr/bin/chromium). Without them it is skipped with the reason, unless
# REQUIRE_BROWSER=1, as in CI: then that is a failure. What is installed is under codegen/target/docs-page-check.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../.." && pwd)
work="$root/codegen/target/docs-page-check"

skip() {
    echo "skipped: the documentation: $1"
    exit "${REQUIRE_BROWSER:-0}"
}

for tool in node npm; do command -v "$tool" >/dev/null || skip "there is no $tool."; done
(($(node -p 'process.versions.node.split(".")[0]') >= 20)) || skip "it takes node 20, and this is $(node --version)."
export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
[ -x "$CHROMIUM" ] || skip "there is no Chromium at $CHROMIUM."

mkdir -p "$work"
if ! cmp -s "$here/package-lock.json" "$work/installed-lock.json"; then
    cp "$here/package.json" "$here/package-lock.json" "$work/"
    (cd "$work" && npm ci --silent --no-audit --no-fund)
    cp "$here/package-lock.json" "$work/installed-lock.json"
fi
# The script is copied beside its packages, for that is where node looks for them.
cp "$here/check.mjs" "$work/"

site="$work/site"
"$root/assay" generate docs --out "$site" >/dev/null
exec 3< <(exec "$root/assay" serve --port 0 2>"$work/serve.log")
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
read -r line <&3 || { cat "$work/serve.log" >&2; exit 1; }
cd "$work" && node check.mjs ${SCREENSHOTS:+--screenshots "$SCREENSHOTS"} --disk "$site" "${line##* }"
