"""A bookshop that speaks restJson1, written with nothing but Python's standard library: Assay's tests check it.

    python3 server.py [--fault NAME]... [--busy N] [--port N]

Without options it keeps the contract in bookshop.smithy. `--fault NAME` makes it break one clause; `--busy N` has every Nth call
answered with a retryable error. It prints its URL on one line when it is ready and ends on SIGTERM or SIGINT.
"""

import argparse
import decimal
import http.server
import itertools
import json
import re
import signal
import sys
import urllib.parse

from faults import TABLE, Faults
from operations import LABELS, QUERY, ROUTES
from shapes import Malformed, Reading, finite
from shop import Invalid, Refusal, Shop

JSON = "application/json"
STATUS = {"CreateBook": 201, "PostReview": 201, "DeleteBook": 204, "DeleteReview": 204}
# What a broken constraint is answered with where the operation has no ValidationException.
OWN_ERRORS = {"EstimateShipping": "InvalidParcel", "PlaceOrder": "OrderLimitError"}


def unique_members(pairs):
    members = dict(pairs)
    if len(members) < len(pairs):
        raise Malformed("A name stands twice in an object.")
    return members


def fragile_members(pairs):
    members = dict(pairs)
    if len(members) < len(pairs):
        raise Refusal("", 500, {})
    return members


def no_constant(name):
    raise Malformed(f"{name} is no JSON.")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    # An answer leaves in one piece.
    wbufsize = -1

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self.answer
        raise AttributeError(name)

    def log_message(self, *arguments):
        """Says nothing: the tests' output is the suite's."""

    def answer(self):
        try:
            status, body, headers = self.respond()
        except Refusal as error:
            status, body, headers = error.status, error.body, {"x-amzn-errortype": error.name, **error.headers}
        payload = b"" if status == 204 else json.dumps(finite(body)).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Type", JSON)
            self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(payload)

    def respond(self):
        server = self.server
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        operation, labels, shape, query = self.route()
        if server.busy and next(server.calls) % server.busy == 0:
            server.stuck = server.faults.on("busy-forever")
            raise Refusal("ShopClosed", 503, {"message": "Come back in a moment."})
        if server.stuck:
            raise Refusal("ShopClosed", 503, {"message": "Come back in a moment."})
        self.negotiate(operation, shape, body)
        reading = Reading(operation, server.faults)
        try:
            value = self.read(reading, labels, shape, query, body)
            if reading.violations:
                raise Invalid
            output = server.shop.call(operation, value)
        except Malformed as error:
            raise Refusal("SerializationException", 400, {"message": str(error)})
        except Invalid as error:
            raise self.invalid(operation, reading.violations or [(str(error), "is not valid")])
        body, headers = output if isinstance(output, tuple) else (output, {})
        status = 200 if server.faults.on("success-status") and operation == "PostReview" else STATUS.get(operation, 200)
        return status, body, headers

    def invalid(self, operation, violations):
        faults = self.server.faults
        message = f"{len(violations)} constraint(s) broken: " + "; ".join(f"{path} {words}" for path, words in violations)
        name = OWN_ERRORS.get(operation, "ValidationException")
        body = {"message": message}
        if name == "ValidationException":
            body["fieldList"] = [{"path": path.replace("#key", ""), "message": words} for path, words in violations]
        if operation == "SearchBooks" and faults.on("validation-misnamed"):
            name = "BadRequest"
        status = 422 if operation == "SearchBooks" and faults.on("validation-status") else 400
        if operation == "SearchBooks" and faults.on("validation-shape"):
            body["fieldList"] = "filter"
        if operation == "EstimateShipping" and faults.on("own-error-forgotten") and violations[0][0] == "/country":
            name = "ValidationException"
        return Refusal(name, status, body)

    def route(self):
        path, _, query = self.path.partition("?")
        faults = self.server.faults
        method = self.command
        if path == "/orders" and faults.on("any-method"):
            method = "POST"
        segments = path.split("/")
        known = False
        for wanted, template, operation, shape in ROUTES:
            labels = match(template.split("/"), segments)
            if labels is not None and wanted == method:
                return operation, labels, shape, query
            known = known or labels is not None
        if faults.on("any-path") and not known and path.startswith("/orders"):
            raise Refusal("", 200, {})
        raise Refusal("UnknownOperationException", 405 if known else 404, {"message": "There is no such operation."})

    def negotiate(self, operation, shape, body):
        faults = self.server.faults
        accept = self.headers.get("Accept")
        narrow = faults.on("accept-narrow") and operation == "PostReview"
        wide = {JSON} if narrow else {JSON, "application/*", "*/*"}
        if accept and STATUS.get(operation) != 204:
            offers = {part.split(";")[0].strip().lower() for part in accept.split(",")}
            if not offers & wide:
                raise Refusal("NotAcceptableException", 406, {"message": "The answer is application/json."})
        given = (self.headers.get("Content-Type") or "").split(";")[0].strip().lower()
        if (body or given) and given != (JSON if shape else "") and not (
            faults.on("content-type-ignored") and operation == "PostReview"
        ):
            raise Refusal("UnsupportedMediaTypeException", 415, {"message": f"The body is {given or 'of no type'}."})

    def read(self, reading, labels, shape, query, body):
        value = {name: LABELS[name].read(reading, f"/{name}", text) for name, text in labels.items()}
        value.update(self.read_query(reading, query))
        if shape is None:
            return value
        tree = self.parse(reading, body)
        if reading.operation != "UpdateBook":
            return {**shape.read(reading, "", tree), **value}
        if self.headers.get("If-Match") is not None:
            value["version"] = self.headers["If-Match"]
            if not 1 <= len(value["version"]) <= 32:
                reading.violate("/version", "length", "must have 1 to 32 characters")
        if not body:
            reading.violate("/changes", "required", "must not be absent")
        return {**value, "changes": shape.read(reading, "/changes", tree)}

    def read_query(self, reading, query):
        value = {}
        for pair in query.split("&"):
            name, _, text = (urllib.parse.unquote(part) for part in pair.partition("="))
            if name not in QUERY or not reading.operation.startswith("List") or name in value:
                continue
            number = name == "pageSize" and re.fullmatch(r"-?\d+", text)
            value[name] = QUERY[name].read(reading, f"/{name}", int(text) if number else text)
        return value

    def parse(self, reading, body):
        faults = self.server.faults
        at_review = reading.operation == "PostReview"
        if not body:
            return {}
        try:
            text = body.decode("utf-8")
            members = fragile_members if faults.on("duplicate-key") and at_review else unique_members
            decoder = json.JSONDecoder(parse_float=decimal.Decimal, parse_constant=no_constant, object_pairs_hook=members)
            tree, end = decoder.raw_decode(text.strip(" \t\r\n"))
            if end < len(text.strip(" \t\r\n")) and not (faults.on("trailing-data") and at_review):
                raise Malformed("There is something behind the body.")
        except (ValueError, RecursionError) as error:
            if faults.on("truncated-body") and at_review:
                return {"stars": 1}
            raise Malformed(f"The body is no JSON: {error}")
        if not isinstance(tree, dict):
            raise Malformed("The body is no JSON object.")
        return tree


def match(template, segments):
    """The labels of a path, each decoded once; nothing where the path is another."""
    if len(template) != len(segments):
        return None
    labels = {}
    for part, segment in zip(template, segments):
        if part.startswith("{") and segment:
            labels[part[1:-1]] = urllib.parse.unquote(segment)
        elif part != segment:
            return None
    return labels


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port, faults, busy):
        super().__init__(("127.0.0.1", port), Handler)
        self.faults = faults
        self.shop = Shop(faults)
        self.busy = busy
        self.calls = itertools.count(1)
        self.stuck = False


def main():
    parser = argparse.ArgumentParser(description="A bookshop that speaks restJson1.")
    parser.add_argument("--fault", action="append", default=[], choices=[fault["name"] for fault in TABLE])
    parser.add_argument("--busy", type=int, default=0)
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    server = Server(options.port, Faults(options.fault), options.busy)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
