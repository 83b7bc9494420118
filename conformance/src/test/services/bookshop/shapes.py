"""The shapes that the bookshop's requests are made of, and how restJson1 reads them out of JSON.

Two things can be wrong with a value, and they are answered differently: it is not of its type (`Malformed`, which ends the reading), or it
breaks a constraint (a violation, of which all are collected).
"""

import base64
import binascii
import datetime
import decimal
import math
import re

INTEGERS = {"byte": 8, "short": 16, "integer": 32, "long": 64}
NOT_FINITE = ("NaN", "Infinity", "-Infinity")
DATE_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?Z")
HTTP_DATE = "%a, %d %b %Y %H:%M:%S GMT"


class Malformed(Exception):
    """The request cannot be read as what the operation takes."""


class Reading:
    """One reading of one request: what it found so far, and what the server overlooks on purpose."""

    def __init__(self, operation, faults):
        self.operation = operation
        self.faults = faults
        self.violations = []

    def violate(self, path, rule, message):
        if not self.faults.overlook(self.operation, path, rule):
            self.violations.append((path, message))

    def malformed(self, path, kind, value):
        """What a wrong value is read as where the server is lenient; else the reading ends here."""
        lenient = self.faults.stand_in(self.operation, path, kind, value)
        if lenient is None:
            raise Malformed(f"Value at '{path}' is not {kind}.")
        return lenient[0]


class Shape:
    kind = "anything"

    def read(self, reading, path, value):
        if not self.fits(value):
            return reading.malformed(path, self.kind, value)
        return self.judge(reading, path, value)

    def fits(self, value):
        return True

    def judge(self, reading, path, value):
        return value


def out_of(bounds, number):
    low, high = bounds
    return (low is not None and number < low) or (high is not None and number > high)


class Document(Shape):
    kind = "a document"


class Boolean(Shape):
    kind = "a boolean"

    def fits(self, value):
        return isinstance(value, bool)


class String(Shape):
    kind = "a string"

    def __init__(self, length=None, pattern=None, enum=None):
        self.length, self.enum = length, enum
        self.pattern = re.compile(pattern, re.ASCII) if pattern else None

    def fits(self, value):
        return isinstance(value, str)

    def judge(self, reading, path, value):
        if self.length and out_of(self.length, len(value)):
            reading.violate(path, "length", f"must have {self.length} characters")
        # fullmatch: `$` of Python would let a line break pass at the end.
        if self.pattern and not self.pattern.fullmatch(value):
            reading.violate(path, "pattern", f"must match {self.pattern.pattern}")
        if self.enum and value not in self.enum:
            reading.violate(path, "enum", f"must be one of {self.enum}")
        return value


class Blob(Shape):
    kind = "base64"

    def __init__(self, length=None):
        self.length = length

    def fits(self, value):
        return isinstance(value, str)

    def judge(self, reading, path, value):
        try:
            octets = base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError):
            return reading.malformed(path, "strict base64", value)
        if self.length and out_of(self.length, len(octets)):
            reading.violate(path, "length", f"must have {self.length} octets")
        return value


class Number(Shape):
    def __init__(self, kind, limits=None, enum=None):
        self.kind, self.range, self.enum = kind, limits, enum

    def fits(self, value):
        if isinstance(value, bool) or not isinstance(value, (int, decimal.Decimal)):
            return value in NOT_FINITE if self.kind in ("float", "double") and isinstance(value, str) else False
        if self.kind in ("float", "double", "bigDecimal"):
            return True
        return value == int(value)

    def judge(self, reading, path, value):
        bits = INTEGERS.get(self.kind)
        if bits and out_of((-(1 << (bits - 1)), (1 << (bits - 1)) - 1), value):
            return reading.malformed(path, f"within {bits} bits", value)
        number = decimal.Decimal(value)
        if self.range and (number.is_nan() or out_of(self.range, number)):
            reading.violate(path, "range", f"must be within {self.range}")
        if self.enum and number not in self.enum:
            reading.violate(path, "enum", f"must be one of {self.enum}")
        return value


class Timestamp(Shape):
    def __init__(self, form):
        self.form = form
        self.kind = "a timestamp as " + form

    def fits(self, value):
        if self.form == "epoch-seconds":
            return isinstance(value, (int, decimal.Decimal)) and not isinstance(value, bool)
        if not isinstance(value, str):
            return False
        return is_date_time(value) if self.form == "date-time" else is_http_date(value)


def is_date_time(text):
    found = DATE_TIME.fullmatch(text)
    if not found:
        return False
    try:
        datetime.datetime(*(int(part) for part in found.groups()[:6]))
    except ValueError:
        return False
    return True


def is_http_date(text):
    plain = re.sub(r"(:\d\d)\.\d+ ", r"\1 ", text)
    try:
        # The weekday has to be that of the date, and every field to have its two digits.
        return datetime.datetime.strptime(plain, HTTP_DATE).strftime(HTTP_DATE) == plain
    except ValueError:
        return False


class List(Shape):
    kind = "a list"

    def __init__(self, member, length=None, unique=False, sparse=False):
        self.member, self.length, self.unique, self.sparse = member, length, unique, sparse

    def fits(self, value):
        return isinstance(value, list)

    def judge(self, reading, path, value):
        items = []
        for index, item in enumerate(value):
            at = f"{path}/{index}"
            if item is not None:
                items.append(resolve(self.member).read(reading, at, item))
            elif self.sparse and not reading.faults.refuses_sparse(path):
                items.append(None)
            else:
                items.append(reading.malformed(at, "an item of a list without null", item))
        if self.length and out_of(self.length, len(items)):
            reading.violate(path, "length", f"must have {self.length} items")
        if self.unique and len(set(map(str, items))) < len(items):
            reading.violate(path, "unique", "must have no two equal items")
        return items


class Map(Shape):
    kind = "a map"

    def __init__(self, key, value, length=None, sparse=False):
        self.key, self.value, self.length, self.sparse = key, value, length, sparse

    def fits(self, value):
        return isinstance(value, dict)

    def judge(self, reading, path, value):
        entries = {}
        for key, item in value.items():
            at = f"{path}/{key}"
            if item is None and (not self.sparse or reading.faults.refuses_sparse(path)):
                reading.malformed(at, "a value of a map without null", item)
                continue
            self.key.read(reading, f"{path}/{key}#key", key)
            entries[key] = None if item is None else resolve(self.value).read(reading, at, item)
        if self.length and out_of(self.length, len(entries)):
            reading.violate(path, "length", f"must have {self.length} entries")
        return entries


class Structure(Shape):
    kind = "a structure"

    def __init__(self, required=(), **members):
        self.required, self.members = required, members

    def fits(self, value):
        return isinstance(value, dict)

    def judge(self, reading, path, value):
        if reading.faults.on("unknown-member") and reading.operation == "PostReview" and set(value) - set(self.members) - {"__type"}:
            raise Malformed("There is a member that the model does not know.")
        found = {}
        for name, shape in self.members.items():
            at = f"{path}/{name}"
            if value.get(name) is not None:
                found[name] = resolve(shape).read(reading, at, value[name])
            elif name in value and name not in self.required and reading.faults.minds_null(reading.operation, at):
                raise Malformed(f"Value at '{at}' is null.")
            elif name in self.required:
                reading.violate(at, "required", "must not be absent")
        return found


class Union(Structure):
    kind = "a union"

    def judge(self, reading, path, value):
        known = {name: item for name, item in value.items() if item is not None and name != "__type"}
        if len(known) != 1 or not set(known) <= set(self.members):
            stand_in = reading.malformed(path, "a union with one member", value)
            return super().judge(reading, path, stand_in)
        return super().judge(reading, path, known)


def resolve(shape):
    """The shape itself; those that contain themselves are given as functions."""
    return shape if isinstance(shape, Shape) else shape()


def finite(value):
    """The value as JSON can write it."""
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() and abs(value) < 1e15 else float(value)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, list):
        return [finite(item) for item in value]
    return {key: finite(item) for key, item in value.items()} if isinstance(value, dict) else value
