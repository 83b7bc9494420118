#!/usr/bin/env bash
# Drives the reference implementation through real clients: boto3 and the AWS SDK for JavaScript.
#
#   ./mvnw package && conformance/src/test/clients/run.sh
#
# Needs java 17; python3 with venv and pip, and node 20 with npm, each for its client. A client whose tools are absent is skipped with
# the reason, unless REQUIRE_CLIENTS=1, as in CI: then that is a failure. Everything that is made is under conformance/target/clients.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../.." && pwd)
jar="$root/reference-impl/target/assay-reference-impl.jar"
work="$root/conformance/target/clients"
denied_key=AKIAASSAYDENIED
failures=0

# Nothing of the caller's own settings of AWS, and no proxy on the way to this machine.
unset "${!AWS_@}"
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1

if [[ ! -f "$jar" ]]; then
    echo "There is no $jar: run ./mvnw package first." >&2
    exit 2
fi
mkdir -p "$work"
pipes=$(mktemp -d "$work/pipes.XXXXXX")
servers=()

stop() {
    # The script's own children only; a server that has ended already is none of our business.
    for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done
    for server in "${servers[@]}"; do wait "$server" || true; done
    rm -rf "$pipes"
}
trap stop EXIT

# start NAME OPTION...: starts the reference and sets url_NAME to its URL, which it prints when it is ready.
start() {
    local name=$1 pipe="$pipes/$1" line reader
    shift
    mkfifo "$pipe"
    java -jar "$jar" --port 0 "$@" >"$pipe" 2>"$work/$name.log" &
    servers+=($!)
    # The descriptor stays open, so that the server may go on to write.
    exec {reader}<"$pipe"
    if ! read -r line <&"$reader" || [[ ! $line =~ (https?://[^[:space:]]+) ]]; then
        echo "The server '$name' did not start. It said:" >&2
        cat "$work/$name.log" >&2
        exit 3
    fi
    printf -v "url_$name" %s "${BASH_REMATCH[1]}"
}

# skip CLIENT REASON
skip() {
    echo "skipped: $1: $2"
    if [[ ${REQUIRE_CLIENTS:-0} == 1 ]]; then failures=$((failures + 1)); fi
}

# missing COMMAND...: prints the first of the commands that is not there.
missing() {
    local command
    for command; do
        command -v "$command" >/dev/null || { echo "$command"; return 0; }
    done
    return 1
}

# drive CLIENT COMMAND...: runs a client against the servers.
drive() {
    echo "== $1"
    shift
    "$@" --url "$url_main" --denied-key "$denied_key" --quota-url "$url_quota" --throttled-url "$url_throttled" \
        --failing-url "$url_failing" || failures=$((failures + 1))
}

# An environment is made anew only where the list of its packages has changed.
drive_boto3() {
    local absent venv="$work/venv"
    if absent=$(missing python3); then skip boto3 "there is no $absent."; return; fi
    if ! python3 -c 'import venv, ensurepip' 2>/dev/null; then skip boto3 "python3 has no venv."; return; fi
    if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
        rm -rf "$venv"
        python3 -m venv "$venv"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
        cp "$here/requirements.txt" "$venv/requirements.txt"
    fi
    drive boto3 "$venv/bin/python" -B "$here/boto3_client.py"
}

drive_js() {
    local absent folder="$work/js"
    if absent=$(missing node npm); then skip "AWS SDK for JavaScript" "there is no $absent."; return; fi
    if (($(node -p 'process.versions.node.split(".")[0]') < 20)); then
        skip "AWS SDK for JavaScript" "it takes node 20, and this is $(node --version)."
        return
    fi
    mkdir -p "$folder"
    if ! cmp -s "$here/js/package-lock.json" "$folder/installed-lock.json"; then
        cp "$here/js/package.json" "$here/js/package-lock.json" "$folder/"
        (cd "$folder" && npm ci --silent --no-audit --no-fund)
        cp "$here/js/package-lock.json" "$folder/installed-lock.json"
    fi
    # The client is copied beside its packages, for that is where node looks for them.
    cp "$here/js/client.mjs" "$folder/"
    drive "AWS SDK for JavaScript" node "$folder/client.mjs"
}

start main --deny-access-key "$denied_key"
start quota --quota 3
start throttled --rate-limit 1
start failing --inject InternalServerException=1
drive_boto3
drive_js
exit $((failures > 0))
