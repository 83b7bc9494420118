package dev.assay.codegen.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JavaNamesProperties {
    @Provide
    Arbitrary<String> smithyNames() {
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("_aAbBzZ019")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> name.matches("_*[A-Za-z0-9][A-Za-z0-9_]*") && !name.matches("[0-9].*"));
        return Arbitraries.oneOf(any, Arbitraries.of("class", "Object", "String", "getClass", "null", "yield", "wait"));
    }

    @Provide
    Arbitrary<Set<String>> members() {
        return smithyNames().set().ofMaxSize(20);
    }

    @Property
    void everyNameIsAnIdentifier(@ForAll("smithyNames") String name) {
        assertThat(List.of(
                        JavaNames.type(name),
                        JavaNames.member(name),
                        JavaNames.constant(name),
                        JavaNames.variant(name, "Union")))
                .allMatch(java -> SourceVersion.isIdentifier(java) && !SourceVersion.isKeyword(java));
    }

    @Property
    void noTwoMembersShareAName(@ForAll("members") Set<String> members) {
        Collection<String> names = JavaNames.unique(members, JavaNames::member).values();
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct())
                .hasSameSizeAs(members);
    }

    @Example
    void namesReadAsJavaNamesDo() {
        assertThat(JavaNames.member("ARN")).isEqualTo("arn");
        assertThat(JavaNames.member("DBName")).isEqualTo("dbName");
        assertThat(JavaNames.member("snake_case")).isEqualTo("snakeCase");
        assertThat(JavaNames.member("class")).isEqualTo("classMember");
        assertThat(JavaNames.type("Object")).isEqualTo("ObjectShape");
        assertThat(JavaNames.constant("unknownOperation")).isEqualTo("UNKNOWN_OPERATION");
        assertThat(JavaNames.operation("Import")).isEqualTo("importOperation");
        assertThat(JavaNames.packageOf("com.example.import")).isEqualTo("com.example.import_");
    }
}
