"""The bookshop itself: what it holds, and what each operation does once its input has been read and judged."""

import itertools
import threading


class Refusal(Exception):
    """An error of the model: its name, status, body and headers."""

    def __init__(self, name, status, body, headers=None):
        super().__init__(name)
        self.name, self.status, self.body, self.headers = name, status, body, headers or {}


class Invalid(Exception):
    """A value that keeps its constraints and is wrong all the same."""


KEPT = (
    "title genre pages condition price keywords contributors ranks attributes acquired published printed cover place sections extra"
).split()


def _base36(number):
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


class Shop:
    def __init__(self, faults):
        self.faults = faults
        self.lock = threading.Lock()
        self.numbers = itertools.count(46656)
        self.books = {}
        self.tokens = {}

    def call(self, operation, value):
        with self.lock:
            return getattr(self, "_" + operation)(value)

    def _book(self, value):
        found = self.books.get(value["bookId"])
        if found is None:
            raise Refusal("NoSuchBook", 404, {"message": "There is no such book."}, {"x-book-id": value["bookId"]})
        return found

    def _review(self, value):
        found = self._book(value)["reviews"].get(value["reviewId"])
        if found is None:
            name = "ReviewMissing" if self.faults.on("error-misnamed") else "NoSuchReview"
            status = 410 if self.faults.on("error-status") else 404
            body = {} if self.faults.on("error-message-missing") else {"message": "There is no such review."}
            raise Refusal(name, status, body)
        return found

    def _CreateBook(self, value):
        known = self.tokens.get(value.get("clientToken"))
        if known in self.books and not self.faults.on("token-ignored"):
            return {"bookId": known}
        for book_id, book in self.books.items():
            if "ean" in value and book.get("ean") == value["ean"]:
                raise Refusal("EanTaken", 409, {"message": "Another book has this number.", "bookId": book_id})
        book_id = "b-" + _base36(next(self.numbers)).rjust(8, "0")
        kept = {name: value[name] for name in KEPT if name in value}
        book = {"title": "untitled", **kept, "bookId": book_id}
        self.books[book_id] = {"book": book, "ean": value.get("ean"), "version": 1, "reviews": {}}
        if "clientToken" in value:
            self.tokens[value["clientToken"]] = book_id
        return {"bookId": book_id}

    def _GetBook(self, value):
        if value["bookId"] not in self.books:
            if self.faults.on("missing-book-500"):
                raise Refusal("InternalFailure", 500, {"message": "KeyError"})
            if self.faults.on("error-header-missing"):
                raise Refusal("NoSuchBook", 404, {"message": "There is no such book."})
        found = self._book(value)
        if self.faults.on("reading-counts"):
            found["book"]["pages"] = found["book"]["pages"] % 5000 + 1
        headers = {} if self.faults.on("etag-missing") else {"ETag": f"v{found['version']}"}
        book = dict(found["book"])
        if self.faults.on("output-missing"):
            del book["genre"]
        if self.faults.on("output-invalid"):
            book["pages"] = 5001
        return book, headers

    def _UpdateBook(self, value):
        found = self._book(value)
        if value.get("version") not in (None, f"v{found['version']}"):
            raise Refusal("VersionConflict", 409, {"message": "The book has another version."})
        found["book"].update(value["changes"])
        found["version"] += 1
        return {}, {"ETag": f"v{found['version']}"}

    def _DeleteBook(self, value):
        self._book(value)
        del self.books[value["bookId"]]
        return {}

    def _ListBooks(self, value):
        items = [self._summary(found["book"]) for found in self.books.values()]
        return self._page(items, "bookId", "books", value)

    @staticmethod
    def _summary(book):
        return {"bookId": book["bookId"], "title": book["title"]}

    def _PostReview(self, value):
        reviews = self._book(value)["reviews"]
        review_id = "r-" + _base36(next(self.numbers)).rjust(6, "0")
        reviews[review_id] = {"reviewId": review_id, "stars": value["stars"], "text": value.get("text")}
        return {"bookId": value["bookId"], "reviewId": review_id}

    def _GetReview(self, value):
        return {name: item for name, item in self._review(value).items() if item is not None}

    def _DeleteReview(self, value):
        self._review(value)
        del self._book(value)["reviews"][value["reviewId"]]
        return {}

    def _ListReviews(self, value):
        reviews = self._book(value)["reviews"].values()
        items = [{"reviewId": review["reviewId"], "stars": review["stars"]} for review in reviews]
        return self._page(items, "reviewId", "reviews", value)

    def _page(self, items, key, member, value):
        """A page of items, which are in the order of their ids. The token is the id of the last one before the page."""
        books = member == "books"
        size = value.get("pageSize", 10)
        if books and self.faults.on("page-size-ignored"):
            size = 10
        start = 0
        token = value.get("nextToken")
        if token is not None:
            if not token.startswith("after "):
                raise Invalid("/nextToken")
            start = sum(1 for item in items if item[key] <= token[len("after "):])
        if token is not None and books and self.faults.on("item-lost"):
            start += 1
        if token is not None and books and self.faults.on("item-doubled"):
            start = max(0, start - 1)
            size += 1 if size > 1 else 0
        page = items[start : start + size]
        more = start + size < len(items) and page
        if more:
            return {member: page, "nextToken": "after " + page[-1][key]}
        if books and page and self.faults.on("never-ends"):
            return {member: page, "nextToken": "after b-"}
        return {member: page}

    def _SearchBooks(self, value):
        matching = [found["book"] for found in self.books.values() if matches(value["filter"], found["book"])]
        return {"books": [self._summary(book) for book in matching]}

    def _EstimateShipping(self, value):
        refused = ["SE"] if self.faults.on("no-post-to-sweden") else []
        refused += [] if self.faults.on("post-to-antarctica") else ["AQ"]
        if value["country"] in refused:
            raise Refusal("InvalidParcel", 400, {"message": f"There is no post to the country {value['country']}."})
        grams = weight(value["parcel"])
        return {"cost": 2 + -(-int(grams) // 1000)}

    def _PlaceOrder(self, value):
        return {"total": int(value["quantity"]) * 10}


def weight(parcel):
    return parcel["grams"] + sum(weight(inner) for inner in parcel.get("inside", ()))


def matches(condition, book):
    ((name, value),) = condition.items()
    if name == "all":
        return all(matches(one, book) for one in value)
    if name == "not":
        return not matches(value, book)
    if name == "genre":
        return book["genre"] == value
    if name == "maxPrice":
        return book.get("price", 0) <= value
    fold = (lambda text: text) if value.get("matchCase") else str.lower
    return fold(value["contains"]) in fold(book["title"])
