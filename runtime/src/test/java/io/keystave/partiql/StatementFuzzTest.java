package io.keystave.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.keystave.engine.Engine;
import io.keystave.engine.EngineOptions;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.Backend;
import io.keystave.operation.BatchExecuteStatement;
import io.keystave.operation.BatchStatement;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DynamoDbException;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteTransaction;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.ParameterizedStatement;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is written as a statement, it runs or is refused as the service refuses. */
class StatementFuzzTest {
    private static final int STATEMENTS = 10_000;

    private static final List<String> WORDS = List.of(
            "SELECT",
            "*",
            "FROM",
            "tab",
            "\"t\"",
            ".",
            "i",
            "WHERE",
            "k",
            "a",
            "a.b",
            "l[0]",
            "=",
            "<>",
            "<",
            ">=",
            "AND",
            "OR",
            "NOT",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "<<",
            ">>",
            ",",
            ":",
            "?",
            "1",
            "-2.5e3",
            "'x'",
            "''",
            "TRUE",
            "NULL",
            "MISSING",
            "IS",
            "IN",
            "BETWEEN",
            "begins_with(",
            "contains(",
            "size(",
            "attribute_type(",
            "INSERT",
            "INTO",
            "VALUE",
            "{'k': 1, 'a': 'x'}",
            "UPDATE",
            "SET",
            "REMOVE",
            "set_add(",
            "set_delete(",
            "list_append(",
            "+",
            "-",
            "DELETE",
            "RETURNING",
            "ALL",
            "MODIFIED",
            "OLD",
            "NEW",
            "ORDER",
            "BY",
            "DESC",
            "EXISTS(",
            ";",
            "--",
            "/*",
            "'",
            "\"",
            "#",
            "\u00e9",
            "\ud83d",
            "k = 1",
            "a = 'x'",
            "l = [1]",
            "COUNT(",
            "9999999999999");

    /** Whole statements to be altered, so that many of the results are still statements. */
    private static final List<String> STATEMENTS_TO_ALTER = List.of(
            "SELECT * FROM tab WHERE k = 1 AND a = 'x'",
            "SELECT a.b , l[0] FROM tab WHERE k IN [ 1 , 2 ] ORDER BY k DESC",
            "SELECT * FROM tab WHERE ( size( a ) > 1 OR NOT a BETWEEN 'a' AND 'x' ) AND l IS NOT MISSING",
            "INSERT INTO tab VALUE {'k': 1, 'a': 'x'}",
            "INSERT INTO tab VALUE { 'k' : ? , 'l' : [ 1 , << 'x' , 'y' >> ] }",
            "UPDATE tab SET a = 'x' , n = n + 1 SET l = list_append( l , [ 1 ] ) REMOVE b WHERE k = 1 RETURNING ALL NEW *",
            "UPDATE tab SET s = set_add( s , << 1 >> ) WHERE k = 1 AND a <> 'y' RETURNING MODIFIED OLD *",
            "DELETE FROM tab WHERE k = 2 AND attribute_type( a , 'S' ) RETURNING ALL OLD *");

    private Backend backend;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    StatementFuzzTest() {}

    @BeforeEach
    void open() {
        backend = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT);
        backend.createTable(CreateTable.of(
                "tab",
                List.of(new AttributeDefinition("k", AttributeType.N)),
                List.of(KeySchemaElement.partitionKey("k"))));
        backend.executeStatement(ExecuteStatement.of(
                "INSERT INTO tab VALUE {'k': 1, 'a': 'x', 'n': 1, 'l': [1], 's': <<2>>, 'b': NULL}"));
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void everyStatementRunsOrIsRefused() {
        int done = 0;
        for (int seed = 0; seed < STATEMENTS; seed++) {
            Random random = new Random(seed);
            String text = random.nextBoolean() ? altered(random) : anyWords(random);
            ExecuteStatement request = new ExecuteStatement(
                    text,
                    parameters(random, text),
                    random.nextBoolean(),
                    random.nextInt(50) == 0 ? "AQ" : null,
                    random.nextBoolean() ? 1 + random.nextInt(5) : null,
                    ExecuteStatement.of("").returnConsumedCapacity(),
                    ExecuteStatement.of("").returnValuesOnConditionCheckFailure());
            try {
                backend.executeStatement(request);
                done++;
            } catch (DynamoDbException e) {
                assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed %d: %s".formatted(seed, request.statement()), e);
            }
        }
        assertThat(done).as("statements that ran").isGreaterThan(STATEMENTS / 20);
    }

    @Test
    void everyBatchRunsOrIsRefused() {
        int answered = 0;
        for (int seed = 0; seed < STATEMENTS / 10; seed++) {
            Random random = new Random(seed);
            List<BatchStatement> statements = IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> altered(random))
                    .map(text ->
                            BatchStatement.of(text, parameters(random, text).toArray(AttributeValue[]::new)))
                    .toList();
            try {
                answered += backend.batchExecuteStatement(
                                BatchExecuteStatement.of(statements.toArray(BatchStatement[]::new)))
                        .responses()
                        .size();
            } catch (DynamoDbException e) {
                assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed %d: %s".formatted(seed, statements), e);
            }
        }
        assertThat(answered).as("statements answered").isGreaterThan(STATEMENTS / 20);
    }

    @Test
    void everyTransactionHappensOrIsRefused() {
        int done = 0;
        for (int seed = 0; seed < STATEMENTS / 10; seed++) {
            Random random = new Random(seed);
            String altered = altered(random).replaceFirst(" RETURNING .*", "");
            String text = random.nextInt(4) == 0 ? "EXISTS(" + altered + ")" : altered;
            ParameterizedStatement statement =
                    ParameterizedStatement.of(text, parameters(random, text).toArray(AttributeValue[]::new));
            try {
                backend.executeTransaction(ExecuteTransaction.of(statement));
                done++;
            } catch (DynamoDbException e) {
                assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed %d: %s".formatted(seed, text), e);
            }
        }
        assertThat(done).as("transactions that happened").isGreaterThan(STATEMENTS / 500);
    }

    private static String anyWords(Random random) {
        List<String> words = new ArrayList<>();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            words.add(word(random));
        }
        return String.join(random.nextBoolean() ? " " : "", words);
    }

    private static String altered(Random random) {
        String statement = STATEMENTS_TO_ALTER.get(random.nextInt(STATEMENTS_TO_ALTER.size()));
        List<String> words = new ArrayList<>(List.of(statement.split(" ")));
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int place = random.nextInt(words.size());
            switch (random.nextInt(4)) {
                case 0 -> words.add(place, word(random));
                case 1 -> words.set(place, word(random));
                case 2 -> words.add(place, words.get(random.nextInt(words.size())));
                default -> words.remove(place);
            }
        }
        return String.join(" ", words);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** As many values as there are question marks, as a rule. */
    private static List<AttributeValue> parameters(Random random, String text) {
        List<AttributeValue> values = List.of(
                AttributeValue.ofNumber(1),
                AttributeValue.ofString("x"),
                AttributeValue.ofNull(),
                AttributeValue.ofList(AttributeValue.ofNumber(1)),
                AttributeValue.ofBinarySet(List.of(new byte[] {1})));
        List<AttributeValue> parameters = new ArrayList<>();
        int count = (int) text.chars().filter(c -> c == '?').count() + (random.nextInt(20) == 0 ? 1 : 0);
        for (int i = 0; i < count; i++) {
            parameters.add(values.get(random.nextInt(values.size())));
        }
        return parameters;
    }
}
