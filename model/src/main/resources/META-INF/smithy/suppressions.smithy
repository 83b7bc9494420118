$version: "2.0"

metadata suppressions = [
    {
        id: "ExamplesTrait"
        namespace: "dev.assay.docdbelastic"
        reason: "The example of a ValidationException has to break a constraint: that is what it shows."
    }
    {
        id: "UnstableTrait.smithy.test#httpMalformedRequestTests"
        namespace: "dev.assay.docdbelastic"
        reason: "Smithy has no other trait for malformed requests, and its own protocol tests rest on it."
    }
]
