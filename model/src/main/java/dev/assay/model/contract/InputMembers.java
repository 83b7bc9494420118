package dev.assay.model.contract;

import dev.assay.model.clause.MemberPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * Lists the members of an input at every depth. A shape that contains itself is entered twice on each way, the second time for its own members
 * alone: a constraint that holds at the top alone is found out, and the way ends.
 */
final class InputMembers {

    private final Model model;

    InputMembers(Model model) {
        this.model = model;
    }

    /** The paths to the members of a structure down to a depth, each before those inside it. */
    List<MemberPath> of(Shape input, int depth) {
        List<MemberPath> paths = new ArrayList<>();
        input.members().forEach(member -> walk(MemberPath.of(member), depth, paths));
        return paths;
    }

    /** The greatest depth down to which a structure has at most that many members; at least 1. */
    int depthOf(Shape input, int members) {
        List<MemberPath> level = input.members().stream().map(MemberPath::of).toList();
        int found = level.size();
        int depth = 1;
        while (!level.isEmpty()) {
            // One more than allowed is enough to know; levels grow by a factor each.
            level = level.stream()
                    .flatMap(this::inside)
                    .limit(Math.max(0, members - found) + 1L)
                    .toList();
            found += level.size();
            if (found > members) {
                return depth;
            }
            depth++;
        }
        return depth;
    }

    private void walk(MemberPath path, int depth, List<MemberPath> paths) {
        paths.add(path);
        if (path.members().size() < depth) {
            inside(path).forEach(deeper -> walk(deeper, depth, paths));
        }
    }

    private Stream<MemberPath> inside(MemberPath path) {
        return isWithinItself(path)
                ? Stream.empty()
                : model.expectShape(path.target()).members().stream()
                        .filter(InputMembers::isWalked)
                        .map(path::append);
    }

    /** Whether the path is in one structure or union twice; lists and maps are no turn of their own. */
    private boolean isWithinItself(MemberPath path) {
        List<ShapeId> containers = path.members().stream()
                .map(MemberShape::getContainer)
                .filter(id -> isTurn(model.expectShape(id)))
                .toList();
        return containers.stream().distinct().count() < containers.size();
    }

    private static boolean isTurn(Shape container) {
        return container.isStructureShape() || container.isUnionShape();
    }

    /** The members of enums are values, not places. */
    private static boolean isWalked(MemberShape member) {
        return !member.hasTrait("smithy.api#enumValue");
    }
}
