package io.keystave.sample.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.sample.desk.Order;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFolderTest {
    private static final String CUSTOMERS = "northwind-customers.csv";
    private static final String ORDERS = "northwind-orders.csv";
    private static final String LINES = "northwind-order-lines.csv";

    private static final String CUSTOMER_HEADER = "customer,company,contact,title,city,country,phone\n";
    private static final String ORDER_HEADER =
            "order_id,customer,order_date,required_date,shipped_date,shipper,freight,"
                    + "ship_name,ship_city,ship_country\n";
    private static final String LINE_HEADER = "order_id,product,category,unit_price,quantity,discount\n";

    private static final String ALFKI = "ALFKI,Alfreds Futterkiste,Maria Anders,Owner,Berlin,Germany,030\n";
    private static final String ORDER = "1,ALFKI,1996-07-04,1996-08-01,,Speedy,32.38,Alfreds,Berlin,Germany\n";
    private static final String LINE = "1,Tofu,Produce,9.8,10,0.15\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeLawfulFiles() throws IOException {
        write(CUSTOMERS, CUSTOMER_HEADER + ALFKI);
        write(ORDERS, ORDER_HEADER + ORDER);
        write(LINES, LINE_HEADER + LINE);
    }

    @Test
    void readsCustomersAndOrdersWithTheirLines() {
        CompanyData data = CsvFolder.read(folder);

        assertThat(data.customers()).singleElement().satisfies(customer -> {
            assertThat(customer.company()).isEqualTo("Alfreds Futterkiste");
            assertThat(customer.city()).contains("Berlin");
        });
        assertThat(data.orders()).singleElement().satisfies(order -> {
            assertThat(order.date()).isEqualTo(LocalDate.of(1996, 7, 4));
            assertThat(order.status()).isEqualTo(Order.Status.OPEN);
            assertThat(order.lines()).hasSize(1);
            assertThat(order.total()).isEqualByComparingTo("83.30");
        });
    }

    @Test
    void roundsTheTotalOnceAndHalfUp() throws IOException {
        // Three times 0.145, and 0.435 is half way; each line rounded by itself would give 0.45.
        write(LINES, LINE_HEADER + "1,Tofu,Produce,0.29,1,0.5\n".repeat(3));
        assertThat(CsvFolder.read(folder).orders().get(0).total()).isEqualTo(new BigDecimal("0.44"));

        // 0.125 is half way too, and half even would give 0.12.
        write(LINES, LINE_HEADER + "1,Tofu,Produce,0.25,1,0.5\n");
        assertThat(CsvFolder.read(folder).orders().get(0).total()).isEqualTo(new BigDecimal("0.13"));
    }

    @Test
    void readsQuotedFieldsLineBreaksInThemAndWindowsLineEnds() throws IOException {
        write(
                CUSTOMERS,
                "\uFEFF" + CUSTOMER_HEADER.replace("\n", "\r\n")
                        + "ALFKI,\"Alfreds \"\"Futter\"\",\nkiste\",Maria,Owner,,,\r\n");

        assertThat(CsvFolder.read(folder).customers()).singleElement().satisfies(customer -> {
            assertThat(customer.company()).isEqualTo("Alfreds \"Futter\",\nkiste");
            assertThat(customer.country()).isEmpty();
        });
    }

    @Test
    void keepsSpacesAtTheEndOfAnId() throws IOException {
        write(CUSTOMERS, CUSTOMER_HEADER + ALFKI.replace("ALFKI", "ALF "));
        write(ORDERS, ORDER_HEADER + ORDER.replace("ALFKI", "ALF "));

        assertThat(CsvFolder.read(folder).orders().get(0).customer()).isEqualTo("ALF ");
    }

    @Test
    void namesAFolderThatIsMissing() {
        Path missing = folder.resolve("nowhere");

        assertRefused(missing, "Cannot read data from \"" + missing + "\": there is no such folder.");
    }

    @Test
    void namesAFileThatIsMissing() throws IOException {
        Files.delete(folder.resolve(LINES));

        assertRefused(folder, "Cannot read \"" + folder.resolve(LINES) + "\": there is no such file.");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Files.write(
                folder.resolve(CUSTOMERS),
                (CUSTOMER_HEADER + ALFKI + "BLAUS,Bläuers,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(folder, "northwind-customers.csv:3: the line is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void namesALineThatBreaksOffInsideOfACharacter() throws IOException {
        byte[] bytes = (CUSTOMER_HEADER + "BLAUS,Blä").getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(CUSTOMERS), Arrays.copyOf(bytes, bytes.length - 1));

        assertRefused(folder, "northwind-customers.csv:2: the line is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void keepsGarbageInTheMessageOnOneLine() throws IOException {
        write(CUSTOMERS, "\u0000\u0001PNG\r\u001b[31m and a lot more of what is no header at all\n");

        assertThatThrownBy(() -> CsvFolder.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessage("northwind-customers.csv:1: the header is \"??PNG??[31m and a lot more of …\"."
                        + " Expected: customer,company,contact,title,city,country,phone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "order_id\n"})
    void namesTheHeaderThatItExpects(String text) throws IOException {
        write(LINES, text);

        assertThatThrownBy(() -> CsvFolder.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("northwind-order-lines.csv:1: the header is \"")
                .hasMessageEndingWith("Expected: order_id,product,category,unit_price,quantity,discount.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,Tofu                          | :3: the line has 2 fields, and the header 6.",
                "1,Tofu,Produce,9.8,10,0.1,more  | :3: the line has 7 fields, and the header 6.",
                "1,,Produce,9.8,10,0             | :3:3: product is empty.",
                "1,Tofu,Produce,9;8,10,0         | :3:16: unit_price is \"9;8\", which is no number with up to two decimals, like 32.38.",
                "1,Tofu,Produce,9.888,10,0       | :3:16: unit_price is \"9.888\", which is no number with up to two decimals, like 32.38.",
                "1,Tofu,Produce,-1,10,0          | :3:16: unit_price is negative.",
                "1,Tofu,Produce,1e999999999,10,0 | :3:16: unit_price is \"1e999999999\", which is no number with up to two decimals, like 32.38.",
                "1,Tofu,Produce,9.8,0,0          | :3:20: quantity is \"0\", which is no whole number from 1 to 999999.",
                "1,Tofu,Produce,9.8,99999999999,0| :3:20: quantity is \"99999999999\", which is no whole number from 1 to 999999.",
                "1,Tofu,Produce,9.8,10,1.01      | :3:23: discount is \"1.01\". It goes from 0 to 1.",
                "7,Tofu,Produce,9.8,10,0         | :3:1: order_id is \"7\", and no such order is in the orders file.",
                "1,To\"fu,Produce,9.8,10,0       | :3:5: a quote stands inside of a field. Put the whole field in quotes.",
                "1,\"Tofu\"x,Produce,9.8,10,0    | :3:9: text follows the closing quote. Double quotes that belong to the field.",
                "1,\"Tofu,Produce,9.8,10,0       | :3:3: the quote that opens here is never closed.",
            })
    void namesLineAndColumnOfWhatIsWrongWithALine(String line, String message) throws IOException {
        write(LINES, LINE_HEADER + LINE + line.strip() + "\n");

        assertRefused(folder, "northwind-order-lines.csv" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1996-07-04 | 1996-13-04  | :2:9: order_date is \"1996-13-04\", which is no date. Write dates like 1996-07-04.",
                "1996-07-04 | 1997-02-29  | :2:9: order_date is \"1997-02-29\", which is no date. Write dates like 1996-07-04.",
                "1996-07-04 | 04.07.1996  | :2:9: order_date is \"04.07.1996\", which is no date. Write dates like 1996-07-04.",
                "1996-07-04 | 11996-07-04 | :2:9: order_date is \"11996-07-04\", which is no date. Write dates like 1996-07-04.",
                "ALFKI      | NOONE       | :2:3: customer is \"NOONE\", and no such customer is in the customers file.",
                "1,ALFKI    | 2,ALFKI     | :2:1: order_id has no line in the lines file.",
            })
    void namesLineAndColumnOfWhatIsWrongWithAnOrder(String lawful, String wrong, String message) throws IOException {
        write(ORDERS, ORDER_HEADER + ORDER.replace(lawful, wrong));
        write(LINES, LINE_HEADER + (wrong.startsWith("2") ? "" : LINE));

        assertRefused(folder, "northwind-orders.csv" + message);
    }

    @Test
    void refusesAnOrderThatComesTwice() throws IOException {
        write(ORDERS, ORDER_HEADER + ORDER + ORDER);

        assertRefused(folder, "northwind-orders.csv:3:1: order_id is in the file twice.");
    }

    @Test
    void refusesACustomerThatComesTwice() throws IOException {
        write(CUSTOMERS, CUSTOMER_HEADER + ALFKI + ALFKI);

        assertRefused(folder, "northwind-customers.csv:3:1: customer is in the file twice.");
    }

    @Test
    void refusesFilesWithoutAnyOrder() throws IOException {
        write(ORDERS, ORDER_HEADER);
        write(LINES, LINE_HEADER);

        assertRefused(folder, "northwind-orders.csv:1: no order follows the header.");
    }

    @Test
    void refusesTextThatNoKeyCanHold() throws IOException {
        write(CUSTOMERS, CUSTOMER_HEADER + ALFKI.replace("ALFKI", "A".repeat(256)));

        assertRefused(folder, "northwind-customers.csv:2:1: customer has more than 255 characters.");
    }

    @Test
    void refusesAnOrderThatWouldBecomeTooLarge() throws IOException {
        write(LINES, LINE_HEADER + LINE.repeat(201));

        assertRefused(folder, "northwind-order-lines.csv:202:1: order_id has more than 200 lines.");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static void assertRefused(Path folder, String message) {
        assertThatThrownBy(() -> CsvFolder.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }
}
