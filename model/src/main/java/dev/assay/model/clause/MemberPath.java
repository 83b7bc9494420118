package dev.assay.model.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * The way from an operation's input to one of its members, at any depth. A list has the member named by that word, a map
 * has a key and a value.
 *
 * @param members the members on the way, the outermost first; never empty
 */
public record MemberPath(List<MemberShape> members) {

    /** Copies the list. */
    public MemberPath {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a member path has at least one member");
        }
    }

    /** The path to a member of the input itself. */
    public static MemberPath of(MemberShape member) {
        return new MemberPath(List.of(member));
    }

    /** The path to a member of what this path leads to. */
    public MemberPath append(MemberShape member) {
        List<MemberShape> longer = new ArrayList<>(members);
        longer.add(member);
        return new MemberPath(longer);
    }

    /** The member that the path leads to. */
    public MemberShape last() {
        return members.get(members.size() - 1);
    }

    /** The member of the input that the path starts with, which has the HTTP binding. */
    public MemberShape first() {
        return members.get(0);
    }

    /** The shape that the path leads to. */
    public ShapeId target() {
        return last().getTarget();
    }

    /** Whether the path leads to a member of the input itself. */
    public boolean isTopLevel() {
        return members.size() == 1;
    }

    @Override
    public String toString() {
        return members.stream().map(MemberShape::getMemberName).collect(Collectors.joining("."));
    }
}
