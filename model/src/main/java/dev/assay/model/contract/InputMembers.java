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

    /** The paths to all members of a structure, each before those inside it. */
    List<MemberPath> of(Shape input) {
        List<MemberPath> paths = new ArrayList<>();
        input.members().forEach(member -> walk(MemberPath.of(member), paths));
        return paths;
    }

    private void walk(MemberPath path, List<MemberPath> paths) {
        paths.add(path);
        Shape target = model.expectShape(path.target());
        List<MemberShape> inner =
                target.members().stream().filter(InputMembers::isWalked).toList();
        if (!isAround(target.getId(), path)) {
            inner.forEach(member -> walk(path.append(member), paths));
        } else if (!repeats(path)) {
            inner.forEach(member -> paths.add(path.append(member)));
        }
    }

    /** Whether the path has been inside the shape before its last member. */
    private static boolean isAround(ShapeId shape, MemberPath path) {
        Stream<ShapeId> containers = path.members().stream().map(MemberShape::getContainer);
        return containers.anyMatch(shape::equals);
    }

    /** Whether the path goes through one member twice. */
    private static boolean repeats(MemberPath path) {
        return path.members().stream().distinct().count() < path.members().size();
    }

    /** The members of enums are values, not places. */
    private static boolean isWalked(MemberShape member) {
        return !member.hasTrait("smithy.api#enumValue");
    }
}
