package dev.assay.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[a-zA-Z](-?[a-zA-Z0-9])*$",
                "^arn:aws:[a-z]{2,5}:\\d{12}/[\\w+=,.@-]+$",
                "(?!aws:)[\\p{L}\\p{N}]{1,}",
                "^(?<a>x)\\k<a>\\u0020\\x41$",
                "^[^/\\]\\[]+$"
            })
    void whatEcmaKnowsStaysAsItIs(String pattern) {
        assertThat(EcmaPattern.of(pattern)).contains(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^[\\w-.~]+$|^[\\w\\-.~]+$",
                "\\d\\-\\d\\:\\_|\\d-\\d:_",
                "^[a-z\\_\\,]+$|^[a-z_,]+$",
                "^[\\p{Alnum}_]*$|^[0-9A-Za-z_]*$",
                "\\p{Digit}\\P{Upper}|[0-9][^A-Z]",
                "^[\\p{IsAlphabetic}]$|^[\\p{Alphabetic}]$",
                "^\\x{60}$|^\\u{60}$",
                "\\Aa\\z|^a$",
                "\\Qa.b\\E|a\\.b",
                "^\\$\\{a}$|^\\$\\{a\\}$"
            })
    void whatJavaAloneKnowsIsTranslated(String java, String ecma) {
        assertThat(EcmaPattern.of(java)).contains(ecma);
    }

    @Test
    void whatHasNoTranslationHasNone() {
        assertThat(EcmaPattern.of("^(?s).+$")).isEmpty();
        assertThat(EcmaPattern.of("(?>a|ab)c")).isEmpty();
        assertThat(EcmaPattern.of("^[a-z]++$")).isEmpty();
        assertThat(EcmaPattern.of("[a-z&&[^b]]")).isEmpty();
        assertThat(EcmaPattern.of("\\R")).isEmpty();
    }
}
