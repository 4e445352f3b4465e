package io.keystave.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import org.junit.jupiter.api.Test;

class PageTokensTest {
    private static final byte[] SECRET = "a secret of 16 bytes and more".getBytes(UTF_8);
    private static final QueryShape SHAPE =
            new QueryShape("index \"byCustomer\" of \"orders\"", "ascending customer = {S:c-1}");
    private static final Item KEY = Item.of("customer", AttributeValue.ofString("c-1"));

    private final PageTokens tokens = new PageTokens(SECRET);

    @Test
    void givesTheKeyBackToTheSameQuery() {
        PageToken token = tokens.sign(SHAPE, KEY);

        assertThat(new PageTokens(SECRET).check(SHAPE, PageToken.parse(token.value())))
                .isEqualTo(KEY);
        assertThat(token.value()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void refusesATokenOfAnotherIndex() {
        PageToken token = tokens.sign(SHAPE, KEY);
        QueryShape other = new QueryShape("index \"byStatus\" of \"orders\"", SHAPE.text());

        assertThatThrownBy(() -> tokens.check(other, token))
                .isInstanceOf(PageTokenException.class)
                .hasMessage(
                        "This page token comes from index \"byCustomer\" of \"orders\" and cannot continue a query on"
                                + " index \"byStatus\" of \"orders\". Use the token with the query that returned it, or start"
                                + " without one.");
    }

    @Test
    void refusesATokenOfAnotherPartition() {
        PageToken token = tokens.sign(SHAPE, KEY);
        QueryShape other = new QueryShape(SHAPE.path(), "ascending customer = {S:c-2}");

        assertThatThrownBy(() -> tokens.check(other, token))
                .isInstanceOf(PageTokenException.class)
                .hasMessageContaining("with another key, filter or direction");
    }

    @Test
    void refusesATokenWithAnyCharacterChanged() {
        String value = tokens.sign(SHAPE, KEY).value();
        for (int i = 0; i < value.length(); i++) {
            char other = value.charAt(i) == 'A' ? 'Q' : 'A';
            PageToken altered = PageToken.parse(value.substring(0, i) + other + value.substring(i + 1));

            assertThatThrownBy(() -> tokens.check(SHAPE, altered))
                    .as("character %d", i)
                    .isInstanceOf(PageTokenException.class);
        }
    }

    @Test
    void refusesATokenOfAnotherSecretOrNoToken() {
        PageToken token = new PageTokens(new byte[16]).sign(SHAPE, KEY);

        assertThatThrownBy(() -> tokens.check(SHAPE, token))
                .hasMessage("This page token was not issued by this application, or was altered on its way."
                        + " Start without one.");
        assertThatThrownBy(() -> tokens.check(SHAPE, PageToken.parse(""))).isInstanceOf(PageTokenException.class);
        assertThatThrownBy(() -> tokens.check(SHAPE, PageToken.parse("a b"))).isInstanceOf(PageTokenException.class);
    }

    @Test
    void refusesAShortSecret() {
        assertThatThrownBy(() -> new PageTokens(new byte[8]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The secret for page tokens has 8 bytes; give at least 16 random bytes.");
    }
}
