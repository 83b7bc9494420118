package dev.assay.model.clause;

import java.util.Optional;

/**
 * One testable statement of a contract.
 *
 * @param id its stable name
 * @param level how binding it is
 * @param origin where it comes from
 * @param kind what it is about
 * @param sentence the statement, for people
 * @param member the member of the input that it is about, where it is about one
 * @param section the section of the written contract that states it, for documented clauses
 */
public record Clause(
        ClauseId id,
        Level level,
        Origin origin,
        ClauseKind kind,
        String sentence,
        Optional<MemberPath> member,
        Optional<String> section) {

    /** A clause derived from traits. */
    public static Clause modelled(
            ClauseId id, Level level, ClauseKind kind, String sentence, Optional<MemberPath> member) {
        return new Clause(id, level, Origin.MODELLED, kind, sentence, member, Optional.empty());
    }
}
