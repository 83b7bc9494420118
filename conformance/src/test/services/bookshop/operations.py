"""What each operation of the bookshop takes, as bookshop.smithy says it."""

import decimal

from shapes import Blob, Boolean, Document, List, Map, Number, String, Structure, Timestamp, Union

BOOK_ID = String(pattern="b-[0-9a-z]{8}")
REVIEW_ID = String(pattern="r-[0-9a-z]{4,12}")
TITLE = String(length=(1, 60))
TOKEN = String(length=(1, 64))
VERSION = String(length=(1, 32))
GENRE = String(enum=("NOVEL", "POETRY", "crime-story"))
PRICE = Number("bigDecimal", (decimal.Decimal("0.01"), decimal.Decimal("9999.99")))
ROOM = Number("integer", (1, 40))
SHELF_CODE = String(pattern="[A-Z][0-9]{2}")
KEYWORDS = List(String(length=(2, 12), pattern="[a-z-]+"), length=(1, 4), unique=True)
PAGE_SIZE = Number("integer", (1, 50))

SECTION = Structure(
    required=("heading",),
    heading=String(length=(1, 30)),
    children=lambda: SECTIONS,
)
SECTIONS = List(SECTION, length=(None, 4))

PLACE = Union(
    room=ROOM,
    code=SHELF_CODE,
    position=Structure(required=("row",), row=ROOM, column=ROOM),
    store=Union(cellar=ROOM, attic=SHELF_CODE),
)

CREATE_BOOK = Structure(
    required=("title", "genre", "pages"),
    title=TITLE,
    genre=GENRE,
    pages=Number("integer", (1, 5000)),
    ean=String(pattern="978-[0-9]{1,5}-[0-9]{1,7}"),
    condition=Number("integer", enum=(1, 2, 5)),
    inStock=Boolean(),
    floor=Number("byte", (-3, 12)),
    shelf=Number("short"),
    copies=Number("long", (0, 9_000_000_000)),
    weight=Number("float", (decimal.Decimal("0.25"), decimal.Decimal("9.5"))),
    rating=Number("double", (0, 5)),
    score=Number("double"),
    price=PRICE,
    serial=Number("bigInteger"),
    keywords=KEYWORDS,
    contributors=List(
        Structure(
            required=("name",),
            name=String(length=(1, 40)),
            role=String(enum=("AUTHOR", "TRANSLATOR")),
            born=Timestamp("epoch-seconds"),
        ),
        length=(None, 3),
    ),
    ranks=List(Number("integer", (1, 100)), sparse=True),
    remarks=Map(String(), String(length=(None, 20)), sparse=True),
    attributes=Map(String(pattern="[a-z]{1,10}"), String(length=(1, 16)), length=(None, 3)),
    cover=Blob(length=(1, 48)),
    extra=Document(),
    acquired=Timestamp("epoch-seconds"),
    counted=Timestamp("epoch-seconds"),
    published=Timestamp("date-time"),
    printed=Timestamp("http-date"),
    place=PLACE,
    sections=SECTIONS,
    clientToken=TOKEN,
)

CHANGES = Structure(title=TITLE, price=PRICE, keywords=KEYWORDS)

POST_REVIEW = Structure(required=("stars",), stars=Number("integer", enum=(1, 2, 3)), text=String(length=(1, 80)))

FILTER = Union(
    all=lambda: FILTERS,
    **{"not": lambda: FILTER},
    title=Structure(required=("contains",), contains=String(length=(1, 20)), matchCase=Boolean()),
    genre=GENRE,
    maxPrice=PRICE,
)
FILTERS = List(lambda: FILTER, length=(1, 4))
SEARCH_BOOKS = Structure(required=("filter",), filter=FILTER)

PARCEL = Structure(
    required=("grams",),
    grams=Number("integer", (1, 30000)),
    inside=lambda: List(PARCEL, length=(None, 3)),
)
ESTIMATE_SHIPPING = Structure(required=("country", "parcel"), country=String(pattern="[A-Z]{2}"), parcel=PARCEL)

PLACE_ORDER = Structure(
    required=("quantity",),
    quantity=Number("integer", (1, 20)),
    gift=Union(card=String(length=(1, 30)), ribbon=Boolean()),
)

# Method, path, name, and what the body is read as.
ROUTES = (
    ("POST", "/books", "CreateBook", CREATE_BOOK),
    ("GET", "/books", "ListBooks", None),
    ("GET", "/books/{bookId}", "GetBook", None),
    ("PUT", "/books/{bookId}", "UpdateBook", CHANGES),
    ("DELETE", "/books/{bookId}", "DeleteBook", None),
    ("POST", "/books/{bookId}/reviews", "PostReview", POST_REVIEW),
    ("GET", "/books/{bookId}/reviews", "ListReviews", None),
    ("GET", "/books/{bookId}/reviews/{reviewId}", "GetReview", None),
    ("DELETE", "/books/{bookId}/reviews/{reviewId}", "DeleteReview", None),
    ("POST", "/search", "SearchBooks", SEARCH_BOOKS),
    ("POST", "/shipping", "EstimateShipping", ESTIMATE_SHIPPING),
    ("POST", "/orders", "PlaceOrder", PLACE_ORDER),
)

LABELS = {"bookId": BOOK_ID, "reviewId": REVIEW_ID}
QUERY = {"pageSize": PAGE_SIZE, "nextToken": TOKEN}
