package io.keystave.benchmark.server;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is asked of a server, over and over: the operation, a request made at random, and what its answer must have.
 *
 * <p>The table has {@value #CUSTOMERS} customers with {@value #ORDERS} orders each, of some 300 bytes, and an index of whole
 * items by status.
 */
enum Workload {
    GET("get", "GetItem", 4) {
        @Override
        Exchange next(Random random) {
            String order = order(random.nextInt(ORDERS));
            return new Exchange(
                    "{\"TableName\":\"Orders\",\"ConsistentRead\":true,\"Key\":"
                            + key(customer(random.nextInt(CUSTOMERS)), order) + "}",
                    "\"" + order + "\"");
        }
    },
    PUT("put with an index", "PutItem", 5) {
        @Override
        Exchange next(Random random) {
            return new Exchange("{\"TableName\":\"Orders\",\"Item\":" + randomItem(random) + "}", "{}");
        }
    },
    UPDATE("conditional update", "UpdateItem", 5) {
        @Override
        Exchange next(Random random) {
            return new Exchange(
                    "{\"TableName\":\"Orders\",\"Key\":" + randomKey(random)
                            + ",\"UpdateExpression\":\"SET price = :t, #n = :n\","
                            + "\"ConditionExpression\":\"attribute_exists(customer) AND price >= :zero\","
                            + "\"ExpressionAttributeNames\":{\"#n\":\"changed\"},"
                            + "\"ExpressionAttributeValues\":{\":t\":{\"N\":\"" + random.nextInt(100_000)
                            + ".25\"},\":n\":{\"S\":\"2026-05-03T10:11:12Z\"},\":zero\":{\"N\":\"0\"}}}",
                    "{}");
        }
    },
    QUERY("query of 20 items", "Query", 5) {
        @Override
        Exchange next(Random random) {
            return new Exchange(
                    "{\"TableName\":\"Orders\","
                            + "\"KeyConditionExpression\":\"customer = :c AND begins_with(placed, :p)\","
                            + "\"ExpressionAttributeValues\":{\":c\":{\"S\":\"" + customer(random.nextInt(CUSTOMERS))
                            + "\"},\":p\":{\"S\":\"2026-\"}}}",
                    "\"Count\":" + ORDERS);
        }
    },
    INDEX_QUERY("index query of 20 items", "Query", 10) {
        @Override
        Exchange next(Random random) {
            return new Exchange(
                    "{\"TableName\":\"Orders\",\"IndexName\":\"by_status\",\"Limit\":20,"
                            + "\"KeyConditionExpression\":\"#s = :s\",\"ExpressionAttributeNames\":{\"#s\":\"status\"},"
                            + "\"ExpressionAttributeValues\":{\":s\":{\"S\":\"" + status(random) + "\"}}}",
                    "\"Count\":20");
        }
    },
    TRANSACTION("transaction of 3 items", "TransactWriteItems", 0) {
        @Override
        Exchange next(Random random) {
            int customer = random.nextInt(CUSTOMERS);
            int order = random.nextInt(ORDERS - 2);
            return new Exchange(
                    "{\"TransactItems\":[{\"ConditionCheck\":{\"TableName\":\"Orders\",\"Key\":"
                            + key(customer(customer), order(order))
                            + ",\"ConditionExpression\":\"attribute_exists(customer)\"}},"
                            + "{\"Put\":{\"TableName\":\"Orders\",\"Item\":" + item(customer, order + 1, random)
                            + "}},{\"Put\":{\"TableName\":\"Orders\",\"Item\":" + item(customer, order + 2, random)
                            + "}}]}",
                    "{}");
        }

        /** Two of them may meet at an item; that one of them is cancelled is the right answer. */
        @Override
        boolean isRight(Wire.Answer answer, Exchange exchange) {
            return super.isRight(answer, exchange)
                    || answer.status() == 400 && answer.body().contains("TransactionConflict");
        }
    },
    BATCH_WRITE("batch write of 25 items", "BatchWriteItem", 10) {
        @Override
        Exchange next(Random random) {
            return batch(random.nextInt(CUSTOMERS * ORDERS - 25), 25, random);
        }
    };

    static final int CUSTOMERS = 500;
    static final int ORDERS = 20;
    static final String TABLE = "{\"TableName\":\"Orders\",\"BillingMode\":\"PAY_PER_REQUEST\",\"AttributeDefinitions\":["
            + "{\"AttributeName\":\"customer\",\"AttributeType\":\"S\"},"
            + "{\"AttributeName\":\"placed\",\"AttributeType\":\"S\"},"
            + "{\"AttributeName\":\"status\",\"AttributeType\":\"S\"}],"
            + "\"KeySchema\":[{\"AttributeName\":\"customer\",\"KeyType\":\"HASH\"},"
            + "{\"AttributeName\":\"placed\",\"KeyType\":\"RANGE\"}],"
            + "\"GlobalSecondaryIndexes\":[{\"IndexName\":\"by_status\",\"KeySchema\":["
            + "{\"AttributeName\":\"status\",\"KeyType\":\"HASH\"},{\"AttributeName\":\"placed\",\"KeyType\":\"RANGE\"}],"
            + "\"Projection\":{\"ProjectionType\":\"ALL\"}}]}";

    private static final int STATUSES = 40;

    private final String title;
    private final String operation;
    private final int aim;

    Workload(String title, String operation, int aim) {
        this.title = title;
        this.operation = operation;
        this.aim = aim;
    }

    abstract Exchange next(Random random);

    boolean isRight(Wire.Answer answer, Exchange exchange) {
        return answer.status() == 200 && answer.body().contains(exchange.expected());
    }

    String title() {
        return title;
    }

    String operation() {
        return operation;
    }

    /** How many times the other server's requests per second it should be; zero if there is no aim. */
    int aim() {
        return aim;
    }

    /** A batch of items that follow each other, from a position in the table on. */
    static Exchange batch(int first, int count, Random random) {
        String puts = IntStream.range(first, first + count)
                .mapToObj(i -> "{\"PutRequest\":{\"Item\":" + item(i / ORDERS, i % ORDERS, random) + "}}")
                .collect(Collectors.joining(","));
        return new Exchange("{\"RequestItems\":{\"Orders\":[" + puts + "]}}", "\"UnprocessedItems\":{}");
    }

    private static String randomItem(Random random) {
        return item(random.nextInt(CUSTOMERS), random.nextInt(ORDERS), random);
    }

    private static String randomKey(Random random) {
        return key(customer(random.nextInt(CUSTOMERS)), order(random.nextInt(ORDERS)));
    }

    private static String item(int customer, int order, Random random) {
        return "{\"customer\":{\"S\":\"" + customer(customer) + "\"},\"placed\":{\"S\":\"" + order(order)
                + "\"},\"status\":{\"S\":\"" + status(random) + "\"},\"price\":{\"N\":\"" + random.nextInt(100_000)
                + ".5\"},\"paid\":{\"BOOL\":true},\"note\":{\"S\":\"" + "to be left at the door ".repeat(4)
                + "\"},\"lines\":{\"L\":[{\"M\":{\"product\":{\"S\":\"Tea\"},\"quantity\":{\"N\":\"3\"}}},"
                + "{\"M\":{\"product\":{\"S\":\"Coffee\"},\"quantity\":{\"N\":\"12\"}}}]}}";
    }

    private static String key(String customer, String order) {
        return "{\"customer\":{\"S\":\"" + customer + "\"},\"placed\":{\"S\":\"" + order + "\"}}";
    }

    private static String customer(int number) {
        return "CUST#" + (100_000 + number);
    }

    private static String order(int number) {
        return "2026-05-" + (10 + number) + "#ORD" + (1000 + number);
    }

    private static String status(Random random) {
        return "status-" + random.nextInt(STATUSES);
    }

    /** A request's body, and what the body of its answer must have. */
    record Exchange(String body, String expected) {}
}
