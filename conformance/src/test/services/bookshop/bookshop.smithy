$version: "2.0"

namespace example.bookshop

use aws.protocols#restJson1
use smithy.framework#ValidationException
use smithy.test#httpMalformedRequestTests
use smithy.test#httpRequestTests

/// A shop of used books. It has nothing of AWS but the protocol: no signature, no service trait.
@title("Bookshop")
@restJson1
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "pageSize")
service Bookshop {
    version: "2026-01-01"
    resources: [Book]
    operations: [SearchBooks, EstimateShipping, PlaceOrder]
    errors: [SlowDown, ShopClosed]
}

resource Book {
    identifiers: { bookId: BookId }
    create: CreateBook
    read: GetBook
    update: UpdateBook
    delete: DeleteBook
    list: ListBooks
    resources: [Review]
}

resource Review {
    identifiers: { bookId: BookId, reviewId: ReviewId }
    create: PostReview
    read: GetReview
    delete: DeleteReview
    list: ListReviews
}

@http(method: "POST", uri: "/books", code: 201)
operation CreateBook {
    input := {
        @required
        title: Title
        @required
        genre: Genre
        @required
        pages: Pages
        @pattern("^978-[0-9]{1,5}-[0-9]{1,7}$")
        ean: String
        condition: Condition
        inStock: Boolean
        floor: Floor
        shelf: Short
        copies: Copies
        weight: Weight
        rating: Rating
        score: Double
        price: Price
        serial: BigInteger
        keywords: Keywords
        contributors: Contributors
        ranks: Ranks
        remarks: Remarks
        attributes: Attributes
        cover: Cover
        extra: Document
        acquired: Timestamp
        @timestampFormat("epoch-seconds")
        counted: Timestamp
        @timestampFormat("date-time")
        published: Timestamp
        @timestampFormat("http-date")
        printed: Timestamp
        place: Place
        sections: Sections
        @idempotencyToken
        clientToken: Token
    }
    output := {
        @required
        bookId: BookId
    }
    errors: [ValidationException, EanTaken]
}

@readonly
@http(method: "GET", uri: "/books/{bookId}")
operation GetBook {
    input := for Book {
        @required
        @httpLabel
        $bookId
    }
    output := {
        @required
        @httpHeader("ETag")
        version: Version
        @required
        @httpPayload
        book: BookDetail
    }
    errors: [ValidationException, NoSuchBook]
}

@http(method: "PUT", uri: "/books/{bookId}")
@idempotent
operation UpdateBook {
    input := for Book {
        @required
        @httpLabel
        $bookId
        @httpHeader("If-Match")
        version: Version
        @required
        @httpPayload
        changes: Changes
    }
    output := {
        @required
        @httpHeader("ETag")
        version: Version
    }
    errors: [ValidationException, NoSuchBook, VersionConflict]
}

@http(method: "DELETE", uri: "/books/{bookId}", code: 204)
@idempotent
operation DeleteBook {
    input := for Book {
        @required
        @httpLabel
        $bookId
    }
    output := {}
    errors: [ValidationException, NoSuchBook]
}

@readonly
@paginated(items: "books")
@http(method: "GET", uri: "/books")
operation ListBooks {
    input := {
        @httpQuery("pageSize")
        pageSize: PageSize
        @httpQuery("nextToken")
        nextToken: Token
    }
    output := {
        @required
        books: BookSummaries
        nextToken: Token
    }
    errors: [ValidationException]
}

@http(method: "POST", uri: "/books/{bookId}/reviews", code: 201)
operation PostReview {
    input := for Review {
        @required
        @httpLabel
        $bookId
        @required
        stars: Stars
        @length(min: 1, max: 80)
        text: String
    }
    output := for Review {
        @required
        $bookId
        @required
        $reviewId
    }
    errors: [ValidationException, NoSuchBook]
}

@readonly
@http(method: "GET", uri: "/books/{bookId}/reviews/{reviewId}")
operation GetReview {
    input := for Review {
        @required
        @httpLabel
        $bookId
        @required
        @httpLabel
        $reviewId
    }
    output := for Review {
        @required
        $reviewId
        @required
        stars: Stars
        text: String
    }
    errors: [ValidationException, NoSuchBook, NoSuchReview]
}

@idempotent
@http(method: "DELETE", uri: "/books/{bookId}/reviews/{reviewId}", code: 204)
operation DeleteReview {
    input := for Review {
        @required
        @httpLabel
        $bookId
        @required
        @httpLabel
        $reviewId
    }
    output := {}
    errors: [ValidationException, NoSuchBook, NoSuchReview]
}

@readonly
@paginated(items: "reviews")
@http(method: "GET", uri: "/books/{bookId}/reviews")
operation ListReviews {
    input := for Review {
        @required
        @httpLabel
        $bookId
        @httpQuery("pageSize")
        pageSize: PageSize
        @httpQuery("nextToken")
        nextToken: Token
    }
    output := {
        @required
        reviews: ReviewSummaries
        nextToken: Token
    }
    errors: [ValidationException, NoSuchBook]
}

/// Books that a filter lets through. The filter contains filters.
@http(method: "POST", uri: "/search")
operation SearchBooks {
    input := {
        @required
        filter: Filter
    }
    output := {
        @required
        books: BookSummaries
    }
    errors: [ValidationException]
}

/// What a parcel costs: two coins, and one for each kilogram begun, parcels inside included. It has an error of its own where others have
/// ValidationException.
@examples([
    {
        title: "A parcel"
        input: { country: "NO", parcel: { grams: 1500 } }
        output: { cost: 4 }
    }
    {
        title: "A parcel in a parcel"
        input: { country: "NO", parcel: { grams: 1500, inside: [{ grams: 700 }] } }
        output: { cost: 5 }
    }
    {
        title: "A country without post"
        input: { country: "AQ", parcel: { grams: 1500 } }
        error: {
            shapeId: InvalidParcel
            content: { message: "There is no post to AQ." }
        }
        allowConstraintErrors: true
    }
])
@httpRequestTests([
    {
        id: "BookshopEstimatesShipping"
        protocol: restJson1
        method: "POST"
        uri: "/shipping"
        headers: { "Content-Type": "application/json" }
        body: "{\"country\":\"SE\",\"parcel\":{\"grams\":10}}"
        bodyMediaType: "application/json"
        params: { country: "SE", parcel: { grams: 10 } }
    }
])
@httpMalformedRequestTests([
    {
        id: "BookshopRefusesGramsInWords"
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/shipping"
            headers: { "Content-Type": "application/json" }
            body: "{\"country\":\"SE\",\"parcel\":{\"grams\":\"ten\"}}"
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "SerializationException" }
        }
    }
])
@http(method: "POST", uri: "/shipping")
operation EstimateShipping {
    input := {
        @required
        @pattern("^[A-Z]{2}$")
        country: String
        @required
        parcel: Parcel
    }
    output := {
        @required
        cost: Integer
    }
    errors: [InvalidParcel]
}

/// An order. What is wrong with it is answered with an error whose name does not tell that it is about constraints.
@http(method: "POST", uri: "/orders")
operation PlaceOrder {
    input := {
        @required
        @range(min: 1, max: 20)
        quantity: Integer
        gift: Gift
    }
    output := {
        @required
        total: Integer
    }
    errors: [OrderLimitError]
}

@error("client")
@httpError(409)
structure EanTaken {
    @required
    message: String
    @required
    bookId: BookId
}

@error("client")
@httpError(409)
structure VersionConflict {
    @required
    message: String
}

@error("client")
@httpError(404)
structure NoSuchBook {
    @required
    message: String
    @required
    @httpHeader("x-book-id")
    bookId: String
}

@error("client")
@httpError(404)
structure NoSuchReview {
    @required
    message: String
}

@error("client")
@httpError(400)
structure InvalidParcel {
    @required
    message: String
}

@error("client")
@httpError(400)
structure OrderLimitError {
    @required
    message: String
}

@error("client")
@httpError(429)
@retryable(throttling: true)
structure SlowDown {
    @required
    message: String
    @httpHeader("Retry-After")
    retryAfter: Integer
}

@error("server")
@httpError(503)
@retryable
structure ShopClosed {
    @required
    message: String
}

@pattern("^b-[0-9a-z]{8}$")
string BookId

@pattern("^r-[0-9a-z]{4,12}$")
string ReviewId

@length(min: 1, max: 60)
string Title

@length(min: 1, max: 64)
string Token

@length(min: 1, max: 32)
string Version

enum Genre {
    NOVEL
    POETRY
    CRIME = "crime-story"
}

intEnum Condition {
    NEW = 1
    GOOD = 2
    WORN = 5
}

intEnum Stars {
    ONE = 1
    TWO = 2
    THREE = 3
}

@range(min: 1, max: 5000)
integer Pages

@range(min: -3, max: 12)
byte Floor

@range(min: 0, max: 9000000000)
long Copies

@range(min: 0.25, max: 9.5)
float Weight

@range(min: 0, max: 5)
double Rating

@range(min: 0.01, max: 9999.99)
bigDecimal Price

@range(min: 1, max: 50)
integer PageSize

@length(min: 1, max: 48)
blob Cover

@uniqueItems
@length(min: 1, max: 4)
list Keywords {
    member: Keyword
}

@length(min: 2, max: 12)
@pattern("^[a-z-]+$")
string Keyword

@length(max: 3)
list Contributors {
    member: Contributor
}

structure Contributor {
    @required
    @length(min: 1, max: 40)
    name: String
    role: Role
    born: Timestamp
}

enum Role {
    AUTHOR
    TRANSLATOR
}

@sparse
list Ranks {
    member: Rank
}

@range(min: 1, max: 100)
integer Rank

@sparse
map Remarks {
    key: String
    @length(max: 20)
    value: String
}

@length(max: 3)
map Attributes {
    @pattern("^[a-z]{1,10}$")
    key: String
    @length(min: 1, max: 16)
    value: String
}

union Place {
    room: Room
    code: ShelfCode
    position: Position
    store: Store
}

@range(min: 1, max: 40)
integer Room

@pattern("^[A-Z][0-9]{2}$")
string ShelfCode

structure Position {
    @required
    row: Room
    column: Room
}

union Store {
    cellar: Room
    attic: ShelfCode
}

@length(max: 4)
list Sections {
    member: Section
}

structure Section {
    @required
    @length(min: 1, max: 30)
    heading: String
    children: Sections
}

union Filter {
    all: Filters
    not: Filter
    title: TitleFilter
    genre: Genre
    maxPrice: Price
}

@length(min: 1, max: 4)
list Filters {
    member: Filter
}

structure TitleFilter {
    @required
    @length(min: 1, max: 20)
    contains: String
    matchCase: Boolean
}

structure Parcel {
    @required
    @range(min: 1, max: 30000)
    grams: Integer
    inside: Parcels
}

@length(max: 3)
list Parcels {
    member: Parcel
}

union Gift {
    @length(min: 1, max: 30)
    card: String
    ribbon: Boolean
}

structure Changes {
    title: Title
    price: Price
    keywords: Keywords
}

structure BookDetail {
    @required
    bookId: BookId
    @required
    title: Title
    @required
    genre: Genre
    @required
    pages: Pages
    condition: Condition
    price: Price
    keywords: Keywords
    contributors: Contributors
    ranks: Ranks
    attributes: Attributes
    acquired: Timestamp
    @timestampFormat("date-time")
    published: Timestamp
    @timestampFormat("http-date")
    printed: Timestamp
    cover: Cover
    place: Place
    sections: Sections
    extra: Document
}

list BookSummaries {
    member: BookSummary
}

structure BookSummary {
    @required
    bookId: BookId
    @required
    title: Title
}

list ReviewSummaries {
    member: ReviewSummary
}

structure ReviewSummary {
    @required
    reviewId: ReviewId
    @required
    stars: Stars
}
