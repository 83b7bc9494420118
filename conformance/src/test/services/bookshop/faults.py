"""What the bookshop does wrong on request. The names, and the clause that has to catch each, stand in faults.json."""

import decimal
import json
import pathlib
import re

TABLE = json.loads((pathlib.Path(__file__).parent / "faults.json").read_text(encoding="utf-8"))

# Constraints that are overlooked: the operation, the path in its input, the rule.
OVERLOOKED = {
    "title-missing": ("CreateBook", "/title", "required"),
    "title-length": ("CreateBook", "/title", "length"),
    "ean-pattern": ("CreateBook", "/ean", "pattern"),
    "genre-enum": ("CreateBook", "/genre", "enum"),
    "condition-enum": ("CreateBook", "/condition", "enum"),
    "pages-range": ("CreateBook", "/pages", "range"),
    "floor-range": ("CreateBook", "/floor", "range"),
    "copies-range": ("CreateBook", "/copies", "range"),
    "weight-range": ("CreateBook", "/weight", "range"),
    "rating-range": ("CreateBook", "/rating", "range"),
    "price-range": ("CreateBook", "/price", "range"),
    "keywords-length": ("CreateBook", "/keywords", "length"),
    "keywords-doubled": ("CreateBook", "/keywords", "unique"),
    "keyword-pattern": ("CreateBook", "/keywords/.*", "pattern"),
    "attributes-length": ("CreateBook", "/attributes", "length"),
    "attribute-key": ("CreateBook", "/attributes/.*#key", "pattern"),
    "attribute-value": ("CreateBook", "/attributes/.*", "length"),
    "cover-length": ("CreateBook", "/cover", "length"),
    "contributor-unnamed": ("CreateBook", "/contributors/.*/name", "required"),
    "contributor-length": ("CreateBook", "/contributors/.*/name", "length"),
    "rank-range": ("CreateBook", "/ranks/.*", "range"),
    "row-missing": ("CreateBook", "/place/position/row", "required"),
    "cellar-range": ("CreateBook", "/place/store/cellar", "range"),
    "deep-heading": ("CreateBook", "/sections/.*/children/.*/heading", "length"),
    "deep-grams": ("EstimateShipping", "/parcel/inside/.*/grams", "range"),
    "deep-filter": ("SearchBooks", "/filter/not/genre", "enum"),
    "filters-length": ("SearchBooks", "/filter/all", "length"),
    "changes-title": ("UpdateBook", "/changes/title", "length"),
    "changes-missing": ("UpdateBook", "/changes", "required"),
    "page-size-range": ("ListBooks", "/pageSize", "range"),
    "quantity-range": ("PlaceOrder", "/quantity", "range"),
}


def _text(value):
    return isinstance(value, str)


def _no_number(value):
    return not (isinstance(value, int) or re.fullmatch(r"-?[0-9]+", str(value)))


# Wrong values that are taken: the operation, the path, which values, and what they are read as.
LENIENT = {
    "title-number": ("CreateBook", "/title", lambda value: isinstance(value, int), "a number"),
    "in-stock-text": ("CreateBook", "/inStock", _text, True),
    "pages-text": ("CreateBook", "/pages", _text, 5),
    "copies-fraction": ("CreateBook", "/copies", lambda value: isinstance(value, decimal.Decimal), 5),
    "shelf-overflow": ("CreateBook", "/shelf", lambda value: isinstance(value, int) and not isinstance(value, bool), 5),
    "score-text": ("CreateBook", "/score", _text, 1),
    "price-text": ("CreateBook", "/price", _text, 1),
    "serial-flag": ("CreateBook", "/serial", lambda value: isinstance(value, bool), 1),
    "keywords-null": ("CreateBook", "/keywords/.*", lambda value: value is None, "none"),
    "attributes-null": ("CreateBook", "/attributes/.*", lambda value: value is None, "none"),
    "contributors-object": ("CreateBook", "/contributors", lambda value: isinstance(value, dict), []),
    "attributes-list": ("CreateBook", "/attributes", lambda value: isinstance(value, list), {}),
    "place-text": ("CreateBook", "/place/position", _text, {"row": 1}),
    "place-none": ("CreateBook", "/place", lambda value: value == {}, {"room": 1}),
    "place-two": ("CreateBook", "/place", lambda value: isinstance(value, dict) and len(value) > 1, {"room": 1}),
    "store-two": ("CreateBook", "/place/store", lambda value: isinstance(value, dict), {"cellar": 1}),
    "cover-base64": ("CreateBook", "/cover", _text, "YQ=="),
    "acquired-text": ("CreateBook", "/acquired", _text, 1),
    "published-any": ("CreateBook", "/published", _text, "2020-01-01T00:00:00Z"),
    "printed-any": ("CreateBook", "/printed", _text, "Wed, 01 Jan 2020 00:00:00 GMT"),
    "page-size-text": ("ListBooks", "/pageSize", _no_number, 5),
}

NULL_REFUSED = {"ean-null": ("CreateBook", "/ean"), "matchcase-null": ("SearchBooks", "/filter/title/matchCase")}


class Faults:
    """The faults that a server was started with."""

    def __init__(self, names):
        unknown = set(names) - {fault["name"] for fault in TABLE}
        if unknown:
            raise ValueError(f"There is no fault {', '.join(sorted(unknown))}.")
        self.names = frozenset(names)
        self._overlooked = [OVERLOOKED[name] for name in names if name in OVERLOOKED]
        self._lenient = [LENIENT[name] for name in names if name in LENIENT]
        self._null_refused = [NULL_REFUSED[name] for name in names if name in NULL_REFUSED]

    def on(self, name):
        return name in self.names

    def overlook(self, operation, path, rule):
        return any(
            operation == known and rule == overlooked and re.fullmatch(pattern, path)
            for known, pattern, overlooked in self._overlooked
        )

    def stand_in(self, operation, path, kind, value):
        """What a wrong value is taken for, in a tuple; nothing where it is refused."""
        for known, pattern, taken, instead in self._lenient:
            if operation == known and re.fullmatch(pattern, path) and taken(value):
                return (instead,)
        return None

    def refuses_sparse(self, path):
        return path[1:] + "-null" in self.names and path in ("/ranks", "/remarks")

    def minds_null(self, operation, path):
        return any(operation == known and path == place for known, place in self._null_refused)
