$version: "2.0"

namespace example.names

service Golden {
    version: "1"
    operations: [Import]
}

operation Import {
    input := {
        class: String
        getClass: String
        snake_case: String
        snakeCase: String
        ARN: String
        DBName: String
        object: Object
        choice: Choice
        thing: GoldenException
    }
}

structure Object {
    hashCode: Integer
}

union Choice {
    choice: Object
    string: String
    integer: Integer
}

structure GoldenException {
    builder: String
}
