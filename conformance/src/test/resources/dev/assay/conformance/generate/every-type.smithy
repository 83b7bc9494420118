$version: "2.0"

namespace dev.assay.everytype

use aws.protocols#restJson1

/// A service whose inputs have shapes of every type, with every constraint that they can have.
@restJson1
service Everything {
    version: "1"
    operations: [
        Texts
        Numbers
        Collections
        Nested
    ]
    errors: [
        ValidationException
    ]
}

@error("client")
@httpError(400)
structure ValidationException {
    @required
    message: String
}

@http(method: "POST", uri: "/texts/{label}", code: 200)
operation Texts {
    input := {
        @required
        @httpLabel
        @length(min: 3, max: 8)
        label: String

        @required
        name: Name

        @httpQuery("short")
        @length(max: 2)
        short: String

        @httpHeader("X-Kind")
        kind: Kind

        @length(min: 1, max: 4)
        one: String

        @length(min: 5)
        long: String

        @length(min: 2, max: 6)
        blob: Blob

        level: Level

        at: Timestamp

        @timestampFormat("date-time")
        dateTime: Timestamp

        document: Document

        flag: Boolean

        onMember: OnMember
    }
}

@length(min: 2, max: 12)
@pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
string Name

structure OnMember {
    @pattern("^\\d{3}$")
    @required
    digits: String
}

enum Kind {
    LARGE = "large"
    SMALL = "small"
}

intEnum Level {
    LOW = 1
    HIGH = 10
}

@http(method: "POST", uri: "/numbers", code: 200)
operation Numbers {
    input := {
        @required
        @range(min: 1, max: 9)
        digit: Integer

        @range(min: -128, max: 127)
        wholeByte: Byte

        @range(min: -5, max: 5)
        byte: Byte

        @range(min: -300, max: -200)
        short: Short

        @range(min: 0)
        atLeast: Integer

        @range(max: -10)
        atMost: Integer

        @range(min: -9223372036854775808, max: 9223372036854775806)
        long: Long

        @range(min: 9007199254740993, max: 9007199254740995)
        beyondDouble: Long

        @range(min: 100000000000000000000, max: 100000000000000000010)
        bigInteger: BigInteger

        @range(min: 0.5, max: 0.75)
        float: Float

        @range(min: -1.5, max: 1.5)
        double: Double

        @range(max: -0.001)
        negative: Double

        @range(min: 0.001, max: 0.002)
        narrow: BigDecimal

        @range(min: 7, max: 7)
        exactly: Integer
    }
}

@http(method: "POST", uri: "/collections", code: 200)
operation Collections {
    input := {
        @required
        names: Names

        counts: Counts

        kinds: Kinds

        labels: Labels

        sparse: Sparse

        @httpQuery("tag")
        tags: Tags

        exactlyTwo: Pair

        sets: Sets

        flags: Flags
    }
}

@length(min: 1, max: 4)
@uniqueItems
list Names {
    member: Name
}

@length(max: 3)
list Counts {
    @range(min: 1, max: 3)
    member: Integer
}

@uniqueItems
list Kinds {
    member: Kind
}

@length(min: 1, max: 3)
map Labels {
    key: Name

    @length(min: 1, max: 5)
    value: String
}

@sparse
@length(max: 2)
list Sparse {
    member: String
}

@length(max: 3)
list Tags {
    member: Name
}

@length(min: 2, max: 2)
@uniqueItems
list Pair {
    member: Integer
}

@uniqueItems
list Sets {
    member: Names
}

@uniqueItems
list Flags {
    member: Boolean
}

@http(method: "POST", uri: "/nested", code: 200)
operation Nested {
    input := {
        @required
        tree: Tree

        trees: Trees

        byName: TreeMap

        choice: Choice

        choices: Choices
    }
}

structure Tree {
    @required
    name: Name

    @range(min: 1, max: 5)
    depth: Integer

    left: Tree

    children: Trees
}

@length(max: 3)
list Trees {
    member: Tree
}

map TreeMap {
    key: Name
    value: Tree
}

list Choices {
    member: Choice
}

union Choice {
    tree: Tree

    name: Name

    @range(min: 1)
    count: Integer

    choice: Choice
}
