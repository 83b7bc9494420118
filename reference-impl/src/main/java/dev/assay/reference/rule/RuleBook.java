package dev.assay.reference.rule;

import dev.assay.reference.operation.CopyCall;
import dev.assay.reference.operation.CreateClusterCall;
import dev.assay.reference.operation.CreateSnapshotCall;
import dev.assay.reference.operation.OperationRules;
import dev.assay.reference.operation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All rules, in the order in which they are applied: first those that refuse, then those that make the result. A book never changes; a
 * test takes rules out or puts others in their place to see whether somebody notices.
 */
public final class RuleBook {
    private final OperationRules rules;

    private RuleBook(OperationRules rules) {
        this.rules = rules;
    }

    /** The rules that keep the contract. */
    public static RuleBook standard() {
        return new RuleBook(
                new OperationRules(copy(), createSnapshot(), createCluster(), List.of(new TagsWithinLimit())));
    }

    private static List<Rule<CopyCall>> copy() {
        return List.of(
                new SourceIsThere(),
                new SourceIsActive(),
                new CopyNameIsFree(),
                new CopyNameIsFreeInAnyCase(),
                new KeyIsOfThisRegion(),
                new KeyNeedsEncryptedSource(),
                new CrossRegionCopyNeedsKey(),
                new CopyWithinQuota(),
                new CopyBearsName(),
                new CopyHasOwnArn(),
                new CopyKeepsClusterFacts(),
                new CopyIsManual(),
                new CopyIsMadeNow(),
                new CopyBecomesActive(),
                new CopyHasSourceKey(),
                new CopyHasGivenKey(),
                new SourceTagsAreCopied(),
                new GivenTagsAreAdded(),
                new CopyTagsWithinLimit());
    }

    private static List<Rule<CreateSnapshotCall>> createSnapshot() {
        return List.of(
                new SnapshotNameIsWellFormed(),
                new SnapshotTagsWithinLimit(),
                new ClusterIsThere(),
                new ClusterIsActive(),
                new SnapshotNameIsFree(),
                new SnapshotWithinQuota(),
                new SnapshotOfCluster());
    }

    private static List<Rule<CreateClusterCall>> createCluster() {
        return List.of(
                new PlainTextPassword(),
                new ClusterKeyIsOfThisRegion(),
                new ClusterTagsWithinLimit(),
                new ClusterNameIsFree());
    }

    /** The rules as the operations take them. */
    public OperationRules rules() {
        return rules;
    }

    /** The clauses of all rules. */
    public List<String> clauses() {
        return Stream.of(rules.copy(), rules.createSnapshot(), rules.createCluster(), rules.tag())
                .flatMap(List::stream)
                .map(Rule::clause)
                .toList();
    }

    /**
     * The same book without the rule of a clause.
     *
     * @throws IllegalArgumentException if no rule has the clause
     */
    public RuleBook without(String clause) {
        if (!clauses().contains(clause)) {
            throw new IllegalArgumentException("No rule has the clause " + clause + ". There are: " + clauses());
        }
        return new RuleBook(new OperationRules(
                without(clause, rules.copy()),
                without(clause, rules.createSnapshot()),
                without(clause, rules.createCluster()),
                without(clause, rules.tag())));
    }

    /** The same book with other rules for CopyClusterSnapshot. */
    public RuleBook withCopyRules(UnaryOperator<List<Rule<CopyCall>>> change) {
        return new RuleBook(new OperationRules(
                change.apply(new ArrayList<>(rules.copy())),
                rules.createSnapshot(),
                rules.createCluster(),
                rules.tag()));
    }

    /**
     * The same book with another rule of CopyClusterSnapshot in the place of the one with the same clause.
     *
     * @throws IllegalArgumentException if no rule of the operation has the clause
     */
    public RuleBook replacing(Rule<CopyCall> other) {
        if (rules.copy().stream().noneMatch(rule -> rule.clause().equals(other.clause()))) {
            throw new IllegalArgumentException("No rule of CopyClusterSnapshot has the clause " + other.clause());
        }
        return withCopyRules(copy -> {
            copy.replaceAll(rule -> rule.clause().equals(other.clause()) ? other : rule);
            return copy;
        });
    }

    private static <C> List<Rule<C>> without(String clause, List<Rule<C>> from) {
        return from.stream().filter(rule -> !rule.clause().equals(clause)).toList();
    }
}
