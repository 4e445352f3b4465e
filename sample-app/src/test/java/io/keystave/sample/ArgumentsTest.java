package io.keystave.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void takesEachOptionInAnyOrder() {
        Arguments arguments = Arguments.parse("--customer", "VINET", "--store", "a/b.db", "--data", "../shared/data");

        assertThat(arguments.customer()).contains("VINET");
        assertThat(arguments.store()).contains(Path.of("a/b.db"));
        assertThat(arguments.data()).contains(Path.of("../shared/data"));
        assertThat(arguments.help()).isFalse();
    }

    @Test
    void leavesOutWhatIsNotGiven() {
        assertThat(Arguments.parse()).isEqualTo(new Arguments(false, null, null, null));
    }

    @Test
    void givesHelpWhateverElseIsThere() {
        assertThat(Arguments.parse("--data", "x", "--help").help()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--dta x,                       Unknown option \"--dta\". --help lists the options.",
        "orders.csv,                    Unknown option \"orders.csv\". --help lists the options.",
        "--data,                        --data needs a path after it. --help lists the options.",
        "--data --store x,              --data needs a path after it. --help lists the options.",
        "--customer,                    --customer needs a customer's ID after it. --help lists the options.",
        "--store a --store b,           --store is given twice. Give it once.",
    })
    void saysWhatIsWrongInOneLine(String line, String message) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }
}
