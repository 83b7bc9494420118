#!/usr/bin/env bash
# Looks at the pages that HtmlReportTest wrote, or at those that are named, in headless Chromium: on a desktop and a phone, in light and dark, by
# keyboard, by axe's rules for screen readers.
#
#   ./mvnw -B test && conformance/src/test/report-page/run.sh [PAGE...]
#
# Needs node 20 with npm, and Chromium (CHROMIUM names it where it is not /usr/bin/chromium). Without them it is skipped with the reason, unless
# REQUIRE_BROWSER=1, as in CI: then that is a failure. What is installed is under conformance/target/report-page-check.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../.." && pwd)
work="$root/conformance/target/report-page-check"

skip() {
    echo "skipped: the report page: $1"
    exit "${REQUIRE_BROWSER:-0}"
}

for tool in node npm; do command -v "$tool" >/dev/null || skip "there is no $tool."; done
(($(node -p 'process.versions.node.split(".")[0]') >= 20)) || skip "it takes node 20, and this is $(node --version)."
export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
[ -x "$CHROMIUM" ] || skip "there is no Chromium at $CHROMIUM."

if [ $# -eq 0 ]; then set -- "$root"/conformance/target/report-page/*.html; fi
[ -f "$1" ] || { echo "There is no page at $1: run ./mvnw test first." >&2; exit 2; }
pages=()
for page; do pages+=("$(cd "$(dirname "$page")" && pwd)/$(basename "$page")"); done

mkdir -p "$work"
if ! cmp -s "$here/package-lock.json" "$work/installed-lock.json"; then
    cp "$here/package.json" "$here/package-lock.json" "$work/"
    (cd "$work" && npm ci --silent --no-audit --no-fund)
    cp "$here/package-lock.json" "$work/installed-lock.json"
fi
# The script is copied beside its packages, for that is where node looks for them.
cp "$here/check.mjs" "$work/"
cd "$work" && node check.mjs ${SCREENSHOTS:+--screenshots "$SCREENSHOTS"} "${pages[@]}"
