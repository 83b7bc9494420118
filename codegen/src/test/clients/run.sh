#!/usr/bin/env bash
# Generates clients, compiles or type-checks them, and drives the reference implementation through each.
#
#   ./mvnw package && codegen/src/test/clients/run.sh [java|typescript|python|go]...
#
# Needs a JDK 17; node 20 with npm, python3 with venv and pip, and go, each for its client. A client whose tools are absent is skipped
# with the reason, unless REQUIRE_CLIENTS=1, as in CI: then that is a failure. Everything that is made is under codegen/target/clients.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../.." && pwd)
reference="$root/reference-impl/target"
codegen="$root/codegen/target"
work="$root/codegen/target/clients"
denied_key=AKIAASSAYDENIED
failures=0
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1

if [[ ! -f "$reference/assay-reference-impl.jar" ]]; then
    echo "There is no $reference/assay-reference-impl.jar: run ./mvnw package first." >&2
    exit 2
fi
mkdir -p "$work"
pipes=$(mktemp -d "$work/pipes.XXXXXX")
children=()

stop() {
    # The script's own children only; one that has ended already is none of our business.
    for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
    for child in "${children[@]}"; do wait "$child" || true; done
    rm -rf "$pipes"
}
trap stop EXIT

# start NAME COMMAND...: starts a server and sets url_NAME to its URL, which it prints when it is ready.
start() {
    local name=$1 pipe="$pipes/$1" line reader
    shift
    mkfifo "$pipe"
    "$@" >"$pipe" 2>"$work/$name.log" &
    children+=($!)
    # The descriptor stays open, so that the server may go on to write.
    exec {reader}<"$pipe"
    if ! read -r line <&"$reader" || [[ ! $line =~ (https?://[^[:space:]]+) ]]; then
        echo "The server '$name' did not start. It said:" >&2
        cat "$work/$name.log" >&2
        exit 3
    fi
    printf -v "url_$name" %s "${BASH_REMATCH[1]}"
}

serve() {
    local name=$1
    shift
    start "$name" java -cp "$reference/assay-reference-impl.jar:$reference/lib/*" dev.assay.reference.cli.Serve --port 0 "$@"
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

# generate LANG: makes a client under client/ of the language's folder, and fails where anything is said on standard error.
generate() {
    local said
    mkdir -p "$work/$1"
    said=$("$root/assay" generate client --lang "$1" --out "$work/$1/client" 2>&1 >/dev/null) || { echo "$said"; return 1; }
    if [[ -n $said && $said != *"assay: building"* ]]; then
        echo "Generating the client said: $said"
        return 1
    fi
}

# drive LANG COMMAND...: runs a client against the servers, through a recorder of what goes over the wire.
drive() {
    local language=$1 log="$work/$1/wire.log" wrong
    shift
    rm -f "$log"
    start "recorder_$language" java "$here/Recorder.java" "$url_main" "$log"
    local recorder="url_recorder_$language"
    "$@" "${!recorder}" "$denied_key" "$url_quota" "$url_throttled" "$url_failing" || return 1
    if ! grep -qE '^POST /cluster-snapshot/arn%3Aaws%3Adocdb-elastic%3A[^/]*%3Acluster-snapshot%2F[^/]+/copy$' "$log"; then
        echo "The ARN of a copy did not go out encoded:"
        grep copy "$log"
        return 1
    fi
    if wrong=$(grep -E ' /[^?]*(arn:|:cluster|%25)' "$log"); then
        echo "ARNs did not go out encoded once: $wrong"
        return 1
    fi
}

client_java() {
    local folder="$work/java" sources
    generate java || return 1
    rm -rf "$folder/classes"
    mapfile -t sources < <(find "$folder/client/src/main" -name '*.java')
    javac -proc:none -Xlint:-options -d "$folder/classes" -cp "$codegen/lib/*:$codegen/lib/clients/*" "${sources[@]}" "$here/java/Drive.java" || return 1
    drive java java -cp "$folder/classes:$codegen/lib/*:$codegen/lib/clients/*" Drive
}

client_typescript() {
    local folder="$work/typescript"
    generate typescript || return 1
    if ! cmp -s "$here/typescript/package-lock.json" "$folder/installed-lock.json"; then
        cp "$here/typescript/package.json" "$here/typescript/package-lock.json" "$folder/"
        (cd "$folder" && npm ci --silent --no-audit --no-fund) || return 1
        cp "$here/typescript/package-lock.json" "$folder/installed-lock.json"
    fi
    cp "$here/typescript/drive.ts" "$here/typescript/tsconfig.json" "$folder/"
    # The compiled client is read by the package.json beside the driver.
    rm -f "$folder/client/package.json"
    (cd "$folder" && node_modules/.bin/tsc -p .) || return 1
    drive typescript node "$folder/dist/drive.js"
}

client_python() {
    local folder="$work/python" venv="$work/python/venv"
    generate python || return 1
    if ! cmp -s "$here/python/requirements.txt" "$venv/requirements.txt"; then
        rm -rf "$venv"
        python3 -m venv "$venv"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
            --requirement "$here/python/requirements.txt" "$folder/client" || return 1
        cp "$here/python/requirements.txt" "$venv/requirements.txt"
    fi
    export PYTHONPATH="$folder/client"
    (cd "$folder/client" && "$venv/bin/mypy" --config-file= --follow-imports=silent "$here/python/drive.py") || return 1
    drive python "$venv/bin/python" -B "$here/python/drive.py"
}

client_go() {
    local folder="$work/go"
    generate go || return 1
    cp "$here/go/main.go" "$folder/"
    printf 'module example.com/drive\n\ngo 1.23\n\nrequire example.com/clients/docdbelastic v0.0.0\n\nreplace example.com/clients/docdbelastic => ./client\n' \
        >"$folder/go.mod"
    (cd "$folder/client" && GOFLAGS=-mod=mod GOPROXY=off go vet .) || return 1
    (cd "$folder" && GOFLAGS=-mod=mod GOPROXY=off go build -o drive .) || return 1
    drive go "$folder/drive"
}

# client LANG COMMAND...: makes and drives a client if its tools are there.
client() {
    local language=$1 absent
    shift
    echo "== $language"
    if absent=$(missing "$@"); then skip "$language" "there is no $absent."; return; fi
    "client_$language" || { echo "FAILED: $language"; failures=$((failures + 1)); }
}

serve main --deny-access-key "$denied_key"
serve quota --quota 3
serve throttled --rate-limit 1
serve failing --inject InternalServerException=1
for language in "${@:-java typescript python go}"; do
    for one in $language; do
        case $one in
            java) client java java javac ;;
            typescript) client typescript node npm ;;
            python) client python python3 ;;
            go) client go go ;;
            *) echo "There is no test of a client in $one." >&2; exit 2 ;;
        esac
    done
done
exit $((failures > 0))
