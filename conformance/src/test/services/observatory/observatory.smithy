$version: "2.0"

namespace example.observatory

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use smithy.framework#ValidationException

/// Weather stations, and almost nothing in bodies: labels, queries, headers and payloads of every type.
@title("Observatory")
@service(sdkId: "Observatory")
@sigv4(name: "observatory")
@restJson1
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "maxResults")
service Observatory {
    version: "2026-01-01"
    resources: [Station, Picture]
    operations: [FindReadings, QueryReadings, SetClock, Ping, Calibrate]
    errors: [Busy]
}

/// A station is made by whoever names it.
resource Station {
    identifiers: { stationId: StationId }
    put: PutStation
    read: GetStation
    delete: DeleteStation
    list: ListStations
    operations: [HeadStation, SetNote]
}

/// A picture lies under a path of several segments.
resource Picture {
    identifiers: { path: PicturePath }
    put: PutPicture
    read: GetPicture
    delete: DeletePicture
}

@idempotent
@http(method: "PUT", uri: "/stations/{stationId}")
operation PutStation {
    input := for Station {
        @required
        @httpLabel
        $stationId
        @required
        @httpHeader("x-station-name")
        name: Name
        @httpHeader("x-altitude")
        altitude: Altitude
        @httpHeader("x-latitude")
        latitude: Latitude
        @httpHeader("x-active")
        active: Boolean
        @httpHeader("x-kind")
        kind: Kind
        @httpHeader("x-tags")
        tags: Tags
        @httpHeader("x-channels")
        channels: Channels
        @httpHeader("x-opened")
        opened: Timestamp
        @httpHeader("x-closed")
        @timestampFormat("date-time")
        closed: Timestamp
        @httpHeader("x-surveyed")
        @timestampFormat("epoch-seconds")
        surveyed: Timestamp
        @httpHeader("x-layout")
        layout: Layout
        @httpPrefixHeaders("x-meta-")
        meta: Meta
    }
    output := for Station {
        @required
        @httpHeader("x-station-id")
        $stationId
        @required
        @httpResponseCode
        status: Made
    }
    errors: [ValidationException]
}

@readonly
@http(method: "GET", uri: "/stations/{stationId}")
operation GetStation {
    input := for Station {
        @required
        @httpLabel
        $stationId
    }
    output := for Station {
        @required
        @httpHeader("x-station-id")
        $stationId
        @required
        @httpHeader("x-station-name")
        name: Name
        @httpHeader("x-altitude")
        altitude: Altitude
        @httpHeader("x-active")
        active: Boolean
        @httpHeader("x-tags")
        tags: Tags
        @httpHeader("x-opened")
        opened: Timestamp
        @httpPrefixHeaders("x-meta-")
        meta: Meta
        @httpPayload
        note: Note
    }
    errors: [ValidationException, NoSuchStation]
}

@readonly
@http(method: "HEAD", uri: "/stations/{stationId}")
operation HeadStation {
    input := for Station {
        @required
        @httpLabel
        $stationId
    }
    output := {
        @required
        @httpHeader("x-station-name")
        name: Name
    }
    errors: [ValidationException, NoSuchStation]
}

@idempotent
@http(method: "DELETE", uri: "/stations/{stationId}", code: 204)
operation DeleteStation {
    input := for Station {
        @required
        @httpLabel
        $stationId
    }
    output := {}
    errors: [ValidationException, NoSuchStation]
}

@readonly
@paginated(items: "stations")
@http(method: "GET", uri: "/stations")
operation ListStations {
    input := {
        @httpQuery("maxResults")
        maxResults: MaxResults
        @httpQuery("nextToken")
        nextToken: String
    }
    output := {
        @required
        stations: StationSummaries
        nextToken: String
    }
    errors: [ValidationException]
}

@http(method: "PATCH", uri: "/stations/{stationId}/note", code: 204)
operation SetNote {
    input := for Station {
        @required
        @httpLabel
        $stationId
        @required
        @httpPayload
        note: Note
    }
    output := {}
    errors: [ValidationException, NoSuchStation]
}

@idempotent
@http(method: "PUT", uri: "/pictures/{path+}", code: 201)
operation PutPicture {
    input := for Picture {
        @required
        @httpLabel
        $path
        @required
        @httpPayload
        content: Png
    }
    output := for Picture {
        @required
        @httpHeader("x-path")
        $path
    }
    errors: [ValidationException]
}

@readonly
@http(method: "GET", uri: "/pictures/{path+}")
operation GetPicture {
    input := for Picture {
        @required
        @httpLabel
        $path
    }
    output := {
        @required
        @httpPayload
        content: Png
    }
    errors: [ValidationException, NoSuchPicture]
}

@idempotent
@http(method: "DELETE", uri: "/pictures/{path+}", code: 204)
operation DeletePicture {
    input := for Picture {
        @required
        @httpLabel
        $path
    }
    output := {}
    errors: [ValidationException, NoSuchPicture]
}

/// A label of every type.
@readonly
@http(method: "GET", uri: "/readings/{site}/{day}/{minute}/{second}/{channel}/{sensor}/{total}/{factor}/{limit}/{raw}/{kind}")
operation FindReadings {
    input := {
        @required
        @httpLabel
        site: Site
        @required
        @httpLabel
        day: Timestamp
        @required
        @httpLabel
        @timestampFormat("http-date")
        minute: Timestamp
        @required
        @httpLabel
        @timestampFormat("epoch-seconds")
        second: Timestamp
        @required
        @httpLabel
        channel: Channel
        @required
        @httpLabel
        sensor: Short
        @required
        @httpLabel
        total: Long
        @required
        @httpLabel
        factor: Float
        @required
        @httpLabel
        limit: Limit
        @required
        @httpLabel
        raw: Boolean
        @required
        @httpLabel
        kind: Kind
    }
    output := {
        @required
        day: Timestamp
        readings: Readings
    }
    errors: [ValidationException]
}

/// A query of every type, beside one that is always the same.
@readonly
@http(method: "GET", uri: "/query?mode=all")
operation QueryReadings {
    input := {
        @required
        @httpQuery("q")
        q: Query
        @httpQuery("site")
        sites: Sites
        @httpQuery("channel")
        channels: Channels
        @httpQuery("day")
        days: Days
        @httpQuery("kind")
        kind: Kind
        @httpQuery("raw")
        raw: Boolean
        @httpQuery("from")
        from: Timestamp
        @httpQuery("to")
        @timestampFormat("http-date")
        to: Timestamp
        @httpQuery("since")
        @timestampFormat("epoch-seconds")
        since: Timestamp
        @httpQuery("least")
        least: Double
        @httpQuery("most")
        most: Limit
        @httpQuery("depth")
        depth: Byte
        @httpQueryParams
        others: Others
    }
    output := {
        @required
        count: Integer
    }
    errors: [ValidationException]
}

/// Sets the clock of all stations. Its body has a checksum.
@httpChecksumRequired
@http(method: "POST", uri: "/clock?unit=s")
operation SetClock {
    input := {
        @required
        @timestampFormat("date-time")
        time: Timestamp
        @httpQuery("drift")
        drift: Drift
        @httpHeader("x-reason")
        reason: Name
    }
    output := {
        @required
        @timestampFormat("http-date")
        set: Timestamp
        @required
        @httpHeader("x-set")
        @timestampFormat("epoch-seconds")
        setHeader: Timestamp
    }
    errors: [ValidationException]
}

@http(method: "POST", uri: "/ping", code: 204)
operation Ping {}

/// Nothing but a header goes in, so a body has no place.
@http(method: "POST", uri: "/calibrate", code: 202)
operation Calibrate {
    input := {
        @httpHeader("x-priority")
        priority: Priority
    }
    output := {}
    errors: [ValidationException]
}

@error("client")
@httpError(404)
structure NoSuchStation {
    @required
    message: String
    @httpHeader("x-nearest")
    nearest: String
}

@error("client")
@httpError(404)
structure NoSuchPicture {
    @required
    message: String
}

@error("server")
@httpError(503)
@retryable
structure Busy {
    @required
    message: String
}

/// No `%`: a label that is not decoded does not match. A slash and a plus are as good as a letter.
@pattern("^[A-Za-z0-9/+ _.-]{1,40}$")
string StationId

@length(min: 3, max: 60)
string PicturePath

/// A plus and a slash, and no space or percent sign that they could be mistaken for.
@pattern("^[A-Z+/]{1,8}$")
string Site

@length(min: 2, max: 24)
@pattern("^[!-~]+$")
string Name

@length(min: 1, max: 20)
string Query

@length(min: 1, max: 200)
string Note

@mediaType("application/json")
string Layout

@mediaType("image/png")
@length(min: 1, max: 500)
blob Png

enum Kind {
    LAND = "land"
    SEA = "sea"
    HIGH_SEA = "high sea"
}

intEnum Priority {
    LOW = 1
    HIGH = 9
}

@range(min: -400, max: 9000)
integer Altitude

@range(min: -90, max: 90)
double Latitude

@range(min: 0, max: 63)
integer Channel

@range(min: 0.5, max: 1.5)
bigDecimal Limit

@range(min: -100, max: 100)
short Drift

@range(min: 1, max: 50)
integer MaxResults

integer Made

@length(max: 3)
list Tags {
    @length(min: 1, max: 12)
    member: String
}

@length(max: 4)
list Channels {
    member: Channel
}

@length(max: 3)
list Sites {
    member: Site
}

list Days {
    member: Timestamp
}

list Readings {
    member: Double
}

map Meta {
    key: String
    @length(min: 1, max: 16)
    value: String
}

/// Everything in the query, that which has a member of its own included: nothing of it is longer.
map Others {
    key: String
    @length(min: 1, max: 400)
    value: String
}

list StationSummaries {
    member: StationSummary
}

structure StationSummary {
    @required
    stationId: StationId
    @required
    name: Name
}
