package dev.assay.conformance.suite;

/** What a check means a request to be. The answer has no part in it. */
public enum Intent {
    /** It keeps all that the model asks of a request. */
    OBEY,
    /** It breaks what the model asks for: the clause that its case stands for, where this is one of a constraint or of the protocol. */
    BREAK,
    /** It goes beyond what the model describes, in a way that a server has to bear or may refuse, such as a member that nobody knows. */
    OPEN
}
