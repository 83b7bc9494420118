package dev.assay.codegen.writer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JavadocTextProperties {
    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "*/",
                        "/*",
                        "@",
                        "{@code",
                        "}",
                        "\\u000a",
                        "<p>",
                        "</p>",
                        "<ul>",
                        "<li>",
                        "<b>",
                        "`",
                        "*",
                        "#",
                        "\n",
                        "\n\n",
                        "- ",
                        "<a href=\"x\">",
                        "&",
                        "<",
                        "text",
                        " ",
                        "<script>")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Property
    void nothingEndsTheCommentOrStartsATag(@ForAll("markup") String markup) {
        assertThat(JavadocText.of(markup)).doesNotContain("*/", "@", "{", "\\", "<script", "<p></");
    }

    @Property
    void tagsAreBalanced(@ForAll("markup") String markup) {
        String text = JavadocText.of(markup);
        for (String tag : new String[] {"ul", "li", "b", "code", "a", "pre"}) {
            assertThat(count(text, "<" + tag + "[ >]")).as(text).isEqualTo(count(text, "</" + tag + ">"));
        }
    }

    private static int count(String text, String pattern) {
        return text.split(pattern, -1).length - 1;
    }

    @Example
    void markdownAndHtmlBecomeJavadoc() {
        assertThat(JavadocText.of("Uses `a<b`.\n\n- *one*\n- two"))
                .isEqualTo("Uses <code>a&lt;b</code>.\n<ul>\n<li><em>one</em></li>\n<li>two</li>\n</ul>");
        assertThat(JavadocText.of("<p>First.</p><p>Second.</p>")).isEqualTo("First.\n<p>Second.");
        assertThat(JavadocText.of("<i>Such <i>a</i> <b>text</b></i>.")).isEqualTo("<i>Such a <b>text</b></i>.");
        assertThat(JavadocText.of("<a href=\"https://example.com/`\">No address</a>"))
                .isEqualTo("No address");
        assertThat(JavadocText.of("<note><p>Mind <a href=\"https://example.com/?a&b\">this</a></p></note>"))
                .isEqualTo("Mind <a href=\"https://example.com/?a&amp;b\">this</a>");
    }
}
