package io.keystave.processor;

/** An entity with every type that has a stored form, every kind of key part and every kind of index. */
final class EveryType {

    static final String SOURCE = """
            @Table("everything")
            @PartitionKey(template = "T#{tenant}#{region}")
            @SortKey(template = "{at}#{amount}#{rank}#{status}#{name}")
            @GlobalIndex(
                name = "by_numbers", partitionKey = {"rank", "flag"}, sortKey = {"amount", "day", "maybe"},
                project = Project.INCLUDE, include = {"labels", "key", "set", "line"})
            @GlobalIndex(name = "by-expiry.x", partitionKey = "expires", project = Project.KEYS_ONLY)
            @LocalIndex(name = "by_name", sortKey = "name", project = Project.KEYS_ONLY)
            @LocalIndex(name = "by_day", sortKey = "day")
            @SuppressWarnings({"DocumentDepth", "SetElement"})
            public record Everything(
                    UUID tenant, String region, Instant at, BigDecimal amount, int rank, Status status, String name,
                    boolean flag, LocalDate day, Optional<Integer> maybe, Map<String, String> labels, String key,
                    Set<String> set, @ExpiresAt Instant expires, @Version Integer version,
                    char c, Character boxedChar, byte b, Byte boxedByte, short s, Short boxedShort, long l, Long boxedLong,
                    float f, Float boxedFloat, double d, Double boxedDouble, Boolean boxedBoolean, Integer boxedInt,
                    BigInteger big, byte[] bytes, ByteBuffer buffer, Month month, MonthDay monthDay, ZoneOffset offset,
                    ZoneId zone, Duration duration, Period period, OffsetDateTime offsetDateTime,
                    ZonedDateTime zonedDateTime, OffsetTime offsetTime, YearMonth yearMonth, Year year, LocalTime time,
                    LocalDateTime dateTime, List<List<Set<Status>>> nested, Map<Month, List<Box<Integer>>> boxes,
                    Optional<Set<Integer>> optionalSet, Set<Box<String>> boxSet,
                    Map<UUID, Map<String, Box<Box<String>>>> deep, Optional<Line> line, Tree tree,
                    Optional<Boolean> optionalBoolean, @Attribute("odd */ name \\\\u0041 $L {x") String odd) {
                public enum Status { NEW, PAID }
                public record Line(
                    String sku, @Attribute("a-b") int quantity, Optional<String> in, Set<Status> out, List<String> line,
                    boolean instance, String INSTANCE, byte small) {}
                public record Box<T>(T content, List<T> more) {}
                public record Tree(String name, List<Tree> children) {}
            }
            """;

    private EveryType() {}
}
