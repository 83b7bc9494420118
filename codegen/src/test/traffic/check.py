"""Holds the exchanges of a conformance run against an OpenAPI document, by openapi-core's validator of requests and responses.

Usage: check.py DOCUMENT EXCHANGES REASONS

Nothing may differ between the document and the wire but what REASONS lists, and what is listed there has to occur.
"""

import base64
import collections
import fnmatch
import json
import re
import sys
from urllib.parse import parse_qsl, unquote

import yaml
from openapi_core import OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

HOST = "http://127.0.0.1"
SHOWN = 8


class Parameters(RequestParameters):
    """Labels come as they stand in the path; the document speaks of what they mean."""

    def __setattr__(self, name, value):
        if name == "path":
            value = {label: unquote(text, errors="strict") for label, text in value.items()}
        super().__setattr__(name, value)


class Request:
    def __init__(self, recorded):
        path, _, query = recorded["target"].partition("?")
        # Signatures are not in the file.
        headers = Headers(
            [("authorization", "***")] + [(n, v) for n, vs in recorded["headers"].items() for v in vs]
        )
        self.host_url = HOST
        self.path = path
        self.method = recorded["method"].lower()
        self.body = octets(recorded)
        self.content_type = media_type(recorded)
        self.parameters = Parameters(
            query=ImmutableMultiDict(parse_qsl(query, keep_blank_values=True)), header=headers
        )


class Response:
    def __init__(self, recorded):
        self.status_code = recorded["status"]
        self.headers = Headers([(n, v) for n, vs in recorded["headers"].items() for v in vs])
        self.data = octets(recorded)
        self.content_type = media_type(recorded)


def octets(message):
    if "bodyBase64" in message:
        return base64.b64decode(message["bodyBase64"])
    return message.get("body", "").encode()


def media_type(message):
    return message["headers"].get("content-type", [""])[0].lower()


class Validator:
    """Says why a message does not fit the document; the same message is looked at once."""

    def __init__(self, document):
        # The document names the service's own hosts; the run went elsewhere.
        self.document = OpenAPI.from_dict(document | {"servers": [{"url": "/"}]})
        self.known = {}

    def request(self, exchange):
        return self.once(
            exchange, ["request"], lambda: self.document.iter_request_errors(Request(exchange["request"]))
        )

    def response(self, exchange):
        return self.once(
            exchange,
            ["request", "response"],
            lambda: self.document.iter_response_errors(
                Request(exchange["request"]), Response(exchange["response"])
            ),
        )

    def once(self, exchange, parts, errors):
        key = json.dumps([exchange[part] for part in parts], sort_keys=True)
        if key not in self.known:
            self.known[key] = "; ".join(words(error) for error in errors())
        return self.known[key]


def words(error):
    """An error in its own words, and in those of the schema that was not kept."""
    cause = error
    while cause.__cause__ is not None:
        cause = cause.__cause__
    schema = [inner.message for inner in getattr(cause, "schema_errors", [])]
    return ": ".join([str(error).split("\n")[0][:200]] + schema)


class Reasons:
    """What may differ, and why."""

    def __init__(self, file, version):
        with open(file, encoding="utf-8") as text:
            entries = yaml.safe_load(text)
        self.entries = [one for one in entries if version.startswith(str(one.get("document", "")))]
        self.counts = collections.Counter()

    def of(self, difference, exchange):
        sent = exchange["request"]["target"] + " " + exchange["request"].get("body", "")
        for number, entry in enumerate(self.entries):
            fits = entry["difference"] == difference and fnmatch.fnmatchcase(
                exchange.get("clause", ""), entry["clause"]
            )
            fits = fits and entry.get("answer") in (None, exchange.get("response", {}).get("status"))
            if fits and re.search(entry.get("request", ""), sent):
                self.counts[number] += 1
                return True
        return False

    def told(self, difference):
        return [
            f"    {self.counts[number]:6} {entry['clause']}: {entry['reason'].strip()}"
            for number, entry in enumerate(self.entries)
            if entry["difference"] == difference
        ]

    def outdated(self):
        return [entry for number, entry in enumerate(self.entries) if not self.counts[number]]


class Tally:
    def __init__(self, validator, reasons):
        self.validator = validator
        self.reasons = reasons
        self.counts = collections.Counter()
        self.unlisted = collections.defaultdict(list)

    def look_at(self, exchange):
        self.counts["exchanges"] += 1
        intent = exchange["intent"]
        self.counts[intent] += 1
        refusal = self.validator.request(exchange)
        if intent == "break":
            if refusal:
                self.counts["refused"] += 1
            else:
                self.differs("taken", exchange, "the document's validator has nothing against it")
        elif refusal:
            self.differs("refused" if intent == "obey" else "beyond", exchange, refusal)
        if intent == "obey" and exchange.get("violations"):
            self.unlisted["meant to obey, and breaks the model"].append((exchange, str(exchange["violations"])))
        if "response" in exchange:
            self.answer(exchange)

    def answer(self, exchange):
        accepted = 200 <= exchange["response"]["status"] < 300
        self.counts["accepted" if accepted else "errors"] += 1
        mismatch = self.validator.response(exchange)
        if mismatch:
            self.differs("response" if accepted else "error", exchange, mismatch)

    def differs(self, difference, exchange, why):
        self.counts["differs " + difference] += 1
        if not self.reasons.of(difference, exchange):
            self.unlisted[difference].append((exchange, why))

    def print(self):
        count = self.counts
        print(f"  exchanges: {count['exchanges']}, of them {count['accepted']} accepted")
        self.line("requests that obey the model", count["obey"], "refused by the validator", "refused")
        self.line("accepted requests, by their responses", count["accepted"], "do not match", "response")
        self.line("error answers", count["errors"], "do not match", "error")
        self.line("requests that break the model", count["break"], f"refused by the validator: {count['refused']}, not", "taken")
        self.line("requests beyond the model", count["open"], "refused by the validator", "beyond")

    def line(self, what, total, verb, difference):
        print(f"  {what}: {total}; {verb}: {self.counts['differs ' + difference]}")
        print("\n".join(self.reasons.told(difference)), end="\n" if self.reasons.told(difference) else "")

    def problems(self):
        for what, cases in self.unlisted.items():
            yield f"{len(cases)} exchanges differ from the document without a listed reason ({what}):"
            for exchange, why in cases[:SHOWN]:
                request = exchange["request"]
                status = exchange.get("response", {}).get("status", "none")
                yield f"  {exchange.get('clause', '-')}: {request['method']} {request['target'][:300]} {request.get('body', '')[:300]}"
                yield f"    answer {status}; {why[:600]}"
        for entry in self.reasons.outdated():
            yield f"The reason for '{entry['difference']}' of {entry['clause']} never applied: take it out."


def main(document_file, exchanges_file, reasons_file):
    with open(document_file, encoding="utf-8") as text:
        document = json.load(text)
    print(f"== {document_file} (OpenAPI {document['openapi']})")
    tally = Tally(Validator(document), Reasons(reasons_file, document["openapi"]))
    with open(exchanges_file, encoding="utf-8") as lines:
        for line in lines:
            tally.look_at(json.loads(line))
    tally.print()
    problems = list(tally.problems())
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems or not tally.counts["accepted"] or not tally.counts["break"] else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
