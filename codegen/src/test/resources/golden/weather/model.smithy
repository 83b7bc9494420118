$version: "2.0"

namespace example.weather

/// Tells the weather.
@title("Weather")
service Golden {
    version: "2026-01-01"
    operations: [GetForecast, ReportStorm]
    errors: [ServiceFailure]
}

/// Tells what the weather will be.
///
/// - `city` must be known
/// - a day is *local*
@readonly
operation GetForecast {
    input := {
        /// The city's name.
        @required
        city: CityName

        @range(min: 1, max: 14)
        days: Integer = 3

        units: Units
    }

    output := {
        @required
        forecasts: Forecasts

        at: Timestamp
    }

    errors: [NoSuchCity]
}

@deprecated(message: "Call somebody", since: "2026-02-01")
operation ReportStorm {
    input := {
        where: Place
        picture: Blob

        names: StormNames

        reporter: Reporter
    }
}

@length(min: 1, max: 40)
@pattern("^[A-Z][a-z]+( [A-Z][a-z]+)*$")
string CityName

/// A way to give temperatures.
enum Units {
    /// Degrees Celsius.
    CELSIUS = "C"
    FAHRENHEIT = "F"
}

list Forecasts {
    member: Forecast
}

structure Forecast {
    @required
    chanceOfRain: Float

    severity: Severity = 1
    details: Document
}

intEnum Severity {
    CALM = 1
    WILD = 2
}

/// Where something is.
union Place {
    city: CityName
    position: Position
    everywhere: Unit
}

structure Position {
    @required
    latitude: Double

    @required
    longitude: Double
}

@uniqueItems
list StormNames {
    member: String
}

@sensitive
string Reporter

/// No city bears that name.
@error("client")
@httpError(404)
structure NoSuchCity {
    @required
    message: String

    city: CityName
}

@error("server")
@retryable
structure ServiceFailure {}
