package io.keystave.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTemplateTest {
    private static final LocalDate DATE = LocalDate.of(1996, 7, 4);
    private static final KeyTemplate INVOICE = KeyTemplate.in("sk")
            .literal("INV#")
            .part(KeyTexts.LOCAL_DATE)
            .literal("#")
            .part(KeyTexts.STRING);

    @Test
    void composesLiteralsAndParts() {
        assertThat(INVOICE.compose(DATE, "A-1")).isEqualTo("INV#1996-07-04#A-1");
    }

    @Test
    void takesAComposedKeyApartAgain() {
        assertThat(INVOICE.parse("INV#1996-07-04#A#1")).containsExactly(DATE, "A#1");
    }

    @Test
    void prefixesEndWithTheLiteralAfterTheLastPart() {
        assertThat(INVOICE.prefix(List.of())).isEqualTo("INV#");
        assertThat(INVOICE.prefix(List.of(DATE))).isEqualTo("INV#1996-07-04#");
        assertThat(INVOICE.textUpTo(List.of(DATE))).isEqualTo("INV#1996-07-04");
    }

    @Test
    void refusesATextOfAnotherForm() {
        assertThatThrownBy(() -> INVOICE.parse("PROFILE"))
                .isInstanceOf(MappingException.class)
                .hasMessage("The composed key in attribute \"sk\" does not have the form of its template"
                        + " \"INV#{0}#{1}\".");
        assertThatThrownBy(() -> INVOICE.parse("INV#1996-07-04")).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> INVOICE.parse("INV#yesterday#1")).isInstanceOf(MappingException.class);
    }
}
