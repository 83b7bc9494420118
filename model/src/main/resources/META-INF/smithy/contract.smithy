$version: "2.0"

namespace dev.assay.contract

/// Behaviour that the documentation of an operation states and that no constraint trait can say.
/// Each entry is a clause: a statement that an endpoint keeps or breaks, with an id that never changes its meaning.
/// The full id of a clause is the operation's name, a slash, and the key used here.
@trait(selector: "operation", breakingChanges: [{ change: "remove" }])
@length(min: 1)
map documentedClauses {
    key: ClauseId
    value: DocumentedClause
}

/// The part of a clause's id that follows the operation's name: lower-case words joined by hyphens.
@pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
@length(min: 1, max: 63)
@private
string ClauseId

/// One testable statement about an operation.
@private
structure DocumentedClause {
    /// The statement, as one sentence that a server's author can act on.
    @required
    @length(min: 10)
    sentence: String

    /// Where the statement comes from.
    @required
    source: ClauseSource

    /// The section of the written contract that states it, such as `3`.
    @required
    @pattern("^[1-9][0-9]*(\\.[1-9][0-9]*)*$")
    section: String
}

/// Where a documented clause comes from, which settles its level.
@private
enum ClauseSource {
    /// The published documentation of the operation says so: an endpoint MUST keep it.
    DOCUMENTATION = "documentation"

    /// The published interface of the service says so: an endpoint MUST keep it.
    WIRE = "wire"

    /// Nothing states it, and every careful user relies on it: an endpoint SHOULD keep it.
    EXPECTED = "expected"
}

/// What an endpoint may do either way, although a trait or the protocol says more: no clause of these kinds is derived for the member.
/// Keys are the last segments of the ids of modelled clauses, such as `dense`; values say why.
@trait(
    selector: ":is(member, list, map, structure, union, simpleType)"
    breakingChanges: [{ change: "remove" }, { change: "update" }]
)
@length(min: 1)
map leftOpen {
    key: ClauseId
    value: Reason
}

/// Why something is left open, as a sentence.
@private
@length(min: 10)
string Reason
