package dev.assay.reference.operation;

import java.util.function.Consumer;

/**
 * One clause of the contract at work. It refuses a call by throwing one of the service's errors, or adds its part to what the call makes.
 *
 * @param <C> the kind of call
 */
public interface Rule<C> {
    /** The clause's id without the operation, such as {@code kms-unencrypted-source}. Rules of our own choice have ids of their own. */
    String clause();

    /**
     * Applies the rule.
     *
     * @throws RuntimeException one of the service's errors, if the rule refuses the call
     */
    void apply(C call);

    /** A rule made of its parts, for rules that a test writes. */
    static <C> Rule<C> of(String clause, Consumer<C> effect) {
        return new Rule<>() {
            @Override
            public String clause() {
                return clause;
            }

            @Override
            public void apply(C call) {
                effect.accept(call);
            }
        };
    }
}
