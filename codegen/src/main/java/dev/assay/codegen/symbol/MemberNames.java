package dev.assay.codegen.symbol;

import java.util.Map;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/** The Java names of the members of one shape, no two alike. */
public final class MemberNames {
    private MemberNames() {}

    /** Smithy member name to Java name, in the order of the members. */
    public static Map<String, String> of(Shape container) {
        if (container.isUnionShape()) {
            return JavaNames.unique(
                    container.getMemberNames(),
                    name -> JavaNames.variant(
                            name, JavaNames.type(container.getId().getName())));
        }
        boolean isEnum = container.isEnumShape() || container.isIntEnumShape();
        return JavaNames.unique(container.getMemberNames(), isEnum ? JavaNames::constant : JavaNames::member);
    }

    static String of(Shape container, MemberShape member) {
        String name = of(container).get(member.getMemberName());
        return name == null ? JavaNames.member(member.getMemberName()) : name;
    }
}
