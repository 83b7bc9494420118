package dev.assay.reference.rule;

import dev.assay.reference.operation.CreateClusterCall;
import dev.assay.reference.operation.Errors;
import dev.assay.reference.operation.Rule;
import dev.assay.reference.types.Auth;
import java.util.regex.Pattern;

/** With PLAIN_TEXT the password is 8 to 100 printable ASCII characters, none of them a slash, a double quote or an at sign. */
final class PlainTextPassword implements Rule<CreateClusterCall> {
    private static final Pattern PASSWORD = Pattern.compile("[ -~&&[^/\"@]]{8,100}");

    @Override
    public String clause() {
        return "password-plain-text";
    }

    @Override
    public void apply(CreateClusterCall call) {
        boolean wellFormed = PASSWORD.matcher(call.input().adminUserPassword()).matches();
        if (call.input().authType().equals(Auth.PLAIN_TEXT) && !wellFormed) {
            throw Errors.invalid(
                    "adminUserPassword",
                    "Value at '/adminUserPassword' must be 8 to 100 printable ASCII characters, none of them a slash, a double quote or an at sign.");
        }
    }
}
