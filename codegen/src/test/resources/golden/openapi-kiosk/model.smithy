$version: "2.0"

namespace example.kiosk

use aws.auth#sigv4
use aws.protocols#restJson1

/// Sells *newspapers*.
@title("Kiosk")
@restJson1
@sigv4(name: "kiosk")
service Golden {
    version: "2026-01-01"
    resources: [Paper]
    operations: [Search]
    errors: [ServerFault]
}

resource Paper {
    identifiers: { name: PaperName }
    read: GetPaper
    put: PutPaper
}

/// Shows a paper. It must be **known**.
@readonly
@http(method: "GET", uri: "/papers/{name}")
@tags(["reading"])
operation GetPaper {
    input := for Paper {
        @required
        @httpLabel
        $name

        @httpHeader("X-Language")
        language: Language

        @httpQuery("page")
        pages: Pages

        @httpQuery("full")
        full: Boolean = false
    }

    output := {
        @required
        title: String

        @httpHeader("ETag")
        tag: String

        printed: Timestamp
        sold: Long
        extra: Document
    }

    errors: [NoSuchPaper, SoldOut, BadName]
}

apply GetPaper @examples([
    {
        title: "A paper"
        documentation: "It is there."
        input: { name: "Times", language: "en", full: true }
        output: { title: "The Times", tag: "abc" }
    }
    {
        title: "An unknown paper"
        input: { name: "Nothing" }
        error: {
            shapeId: NoSuchPaper
            content: { message: "No such paper", known: ["Times"] }
        }
    }
    {
        title: "All are sold"
        input: { name: "Times" }
        error: {
            shapeId: SoldOut
            content: { message: "Sold out", again: 3600 }
        }
    }
    {
        title: "A bad name"
        input: { name: "Times" }
        error: {
            shapeId: BadName
            content: { message: "Bad" }
        }
    }
])

@idempotent
@http(method: "PUT", uri: "/papers/{name}", code: 201)
operation PutPaper {
    input := for Paper {
        @required
        @httpLabel
        $name

        @required
        title: Title

        @range(min: 1, max: 100)
        copies: Integer = 10

        keywords: Keywords
        @httpPrefixHeaders("X-Meta-")
        meta: Meta
    }

    output := {}
    errors: [BadName]
}

@readonly
@deprecated
@http(method: "GET", uri: "/search/{path+}?type=paper")
operation Search {
    input := {
        @required
        @httpLabel
        path: String
    }

    output := {
        found: Keywords
    }
}

@length(min: 1, max: 20)
@pattern("^[A-Z][a-z]*$")
string PaperName

@length(min: 1)
string Title

enum Language {
    ENGLISH = "en"
    GERMAN = "de"
}

list Pages {
    member: Integer
}

@uniqueItems
list Keywords {
    member: String
}

map Meta {
    key: String
    value: String
}

/// There is no such paper.
@error("client")
@httpError(404)
structure NoSuchPaper {
    @required
    message: String

    @jsonName("knownPapers")
    known: Keywords
}

/// The paper exists, but not here.
@error("client")
@httpError(404)
structure SoldOut {
    @required
    message: String

    @httpHeader("Retry-After")
    again: Integer
}

@error("client")
structure BadName {
    message: String
}

/// The kiosk burns.
@error("server")
@retryable
structure ServerFault {
    message: String
}
