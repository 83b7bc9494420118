package dev.assay.conformance.generate;

import java.math.BigDecimal;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/**
 * The constraint traits that hold for a member, from the member itself or its target.
 *
 * @param minLength the least length; 0 where none is stated
 * @param maxLength the greatest length; empty where none is stated
 * @param pattern the regular expression
 * @param min the least number
 * @param max the greatest number
 * @param uniqueItems whether items are distinct
 */
record Constraints(
        int minLength,
        Optional<Integer> maxLength,
        Optional<String> pattern,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        boolean uniqueItems) {

    static Constraints of(Model model, MemberShape member) {
        Optional<LengthTrait> length = member.getMemberTrait(model, LengthTrait.class);
        Optional<RangeTrait> range = member.getMemberTrait(model, RangeTrait.class);
        return new Constraints(
                length.flatMap(LengthTrait::getMin).map(Constraints::bounded).orElse(0),
                length.flatMap(LengthTrait::getMax).map(Constraints::bounded),
                member.getMemberTrait(model, PatternTrait.class).map(PatternTrait::getValue),
                range.flatMap(RangeTrait::getMin),
                range.flatMap(RangeTrait::getMax),
                member.getMemberTrait(model, UniqueItemsTrait.class).isPresent());
    }

    /** Whether any constraint is stated about the value itself. */
    boolean isStated() {
        return minLength > 0 || maxLength.isPresent() || pattern.isPresent() || min.isPresent() || max.isPresent();
    }

    private static int bounded(long length) {
        return (int) Math.min(length, Integer.MAX_VALUE);
    }
}
