package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Polling;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.smithy.model.knowledge.PaginatedIndex;
import software.amazon.smithy.model.knowledge.PaginationInfo;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.traits.RangeTrait;

/** Tests paging: with enough resources for several pages, pages are small enough, nothing is lost or doubled, and they end. */
final class PaginationCheck extends ClauseCheck {

    private static final int MAX_RESOURCES = 60;
    private static final int MAX_PAGES = 500;

    PaginationCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        PaginationInfo paging = PaginatedIndex.of(session.contract().model())
                .getPaginationInfo(session.contract().service(), operation.shape())
                .orElseThrow();
        if (paging.getItemsMemberPath().isEmpty()) {
            throw new CheckSkipped("The model does not say which member holds the items.");
        }
        int size = paging.getPageSizeMember()
                .map(member -> smallestPage(session, member))
                .orElse(0);
        int needed = size == 0 ? 2 : size + 2;
        if (needed > MAX_RESOURCES) {
            throw new CheckSkipped("The smallest page holds " + size + " items, more than the suite makes for a test.");
        }
        session.holds(clause.id(), testCase -> {
            List<Map<String, String>> made = makeOrFind(session, testCase, paging, needed);
            Optional<String> settled = Polling.within(session.target().settle(), () -> {
                String lost = walk(testCase, paging, size, made);
                return lost.isEmpty() ? Optional.of(lost) : Optional.empty();
            });
            if (settled.isEmpty()) {
                throw broken(walk(testCase, paging, size, made));
            }
        });
    }

    /** Makes enough resources for several pages; where none can be made, what is there already has to be enough. */
    private List<Map<String, String>> makeOrFind(
            Session session, TestCase testCase, PaginationInfo paging, int needed) {
        try {
            return session.resources().makeFor(operation.shape(), needed);
        } catch (CheckSkipped cannot) {
            Answer all = testCase.call(operation.shape(), operation.validInput(testCase));
            List<Node> there = all.isSuccess() ? items(paging, all.value()) : List.of();
            if (there.size() < needed) {
                throw new CheckSkipped(cannot.reason() + " The endpoint holds " + there.size() + " items, and " + needed
                        + " are needed for several pages.");
            }
            return there.stream()
                    .flatMap(item -> item.asObjectNode().stream())
                    .map(PaginationCheck::texts)
                    .distinct()
                    .toList();
        }
    }

    /** The strings of an item, by which it is known again. */
    private static Map<String, String> texts(ObjectNode item) {
        Map<String, String> texts = new TreeMap<>();
        item.getStringMap()
                .forEach((name, value) -> value.asStringNode().ifPresent(text -> texts.put(name, text.getValue())));
        return texts;
    }

    private static int smallestPage(Session session, MemberShape member) {
        return member.getMemberTrait(session.contract().model(), RangeTrait.class)
                .flatMap(RangeTrait::getMin)
                .map(min -> Math.max(1, min.intValue()))
                .orElse(1);
    }

    /** Walks all pages. Items that are not there may still appear: they are named. Everything else that is wrong is a breach at once. */
    private String walk(TestCase testCase, PaginationInfo paging, int size, List<Map<String, String>> made) {
        List<Node> items = new ArrayList<>();
        Set<String> tokens = new TreeSet<>();
        Optional<String> token = Optional.empty();
        for (int page = 0; page < MAX_PAGES; page++) {
            Answer answer = testCase.call(operation.shape(), input(paging, testCase, size, token));
            if (!answer.isSuccess()) {
                throw broken("Page " + (page + 1) + " was answered with " + answer.summary() + ".");
            }
            List<Node> more = items(paging, answer.value());
            if (size > 0 && more.size() > size) {
                throw broken(
                        "Page " + (page + 1) + " holds " + more.size() + " items, though " + size + " were asked for.");
            }
            items.addAll(more);
            token = token(paging, answer.value());
            if (token.isEmpty()) {
                return judge(items, made);
            }
            if (!tokens.add(token.get())) {
                throw broken("Page " + (page + 1) + " leads back to a page that was there before.");
            }
        }
        throw broken("There was still another page behind page " + MAX_PAGES + ".");
    }

    private String judge(List<Node> items, List<Map<String, String>> made) {
        for (Map<String, String> one : made) {
            long times = items.stream().filter(item -> bears(item, one)).count();
            if (times > 1) {
                throw broken("The item " + one.values() + " is on " + times + " pages or places.");
            }
            if (times == 0) {
                return "The item " + one.values() + " is on no page.";
            }
        }
        return "";
    }

    /** Whether an item is the one of these identifiers, as far as it shows them: what all items of a list have in common need not be in them. */
    private static boolean bears(Node item, Map<String, String> identifiers) {
        if (item.isStringNode()) {
            return identifiers.containsValue(item.expectStringNode().getValue());
        }
        Map<String, String> shown =
                item.asObjectNode().map(PaginationCheck::texts).orElse(Map.of());
        return identifiers.keySet().stream().anyMatch(shown::containsKey)
                && identifiers.entrySet().stream()
                        .allMatch(id ->
                                shown.getOrDefault(id.getKey(), id.getValue()).equals(id.getValue()));
    }

    private ClauseBroken broken(String actual) {
        return new ClauseBroken(clause.sentence(), actual);
    }

    private ObjectNode input(PaginationInfo paging, TestCase testCase, int size, Optional<String> token) {
        ObjectNode input = operation.validInput(testCase);
        if (size > 0) {
            input = input.withMember(paging.getPageSizeMember().orElseThrow().getMemberName(), size);
        }
        if (token.isPresent()) {
            input = input.withMember(paging.getInputTokenMember().getMemberName(), token.get());
        }
        return input;
    }

    private static List<Node> items(PaginationInfo paging, ObjectNode output) {
        return at(output, paging.getItemsMemberPath())
                .map(node -> node.isArrayNode()
                        ? node.expectArrayNode().getElements()
                        : List.copyOf(node.expectObjectNode().getMembers().values()))
                .orElse(List.of());
    }

    private static Optional<String> token(PaginationInfo paging, ObjectNode output) {
        return at(output, paging.getOutputTokenMemberPath())
                .flatMap(Node::asStringNode)
                .map(node -> node.getValue())
                .filter(text -> !text.isEmpty());
    }

    private static Optional<Node> at(ObjectNode output, List<MemberShape> path) {
        Optional<Node> node = Optional.of(output);
        for (MemberShape member : path) {
            node = node.flatMap(Node::asObjectNode).flatMap(object -> object.getMember(member.getMemberName()));
        }
        return node;
    }
}
