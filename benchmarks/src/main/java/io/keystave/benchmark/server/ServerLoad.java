package io.keystave.benchmark.server;

import io.keystave.benchmark.server.Run.Measured;
import io.keystave.benchmark.server.Wire.Answer;
import io.keystave.benchmark.server.Workload.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Puts load on a server of the service's protocol, and on another one beside it; every answer is checked.
 *
 * <p>{@code compare PORT OTHER_PORT SECONDS} tells the requests per second of each workload on both, and the times at half of
 * the first one's peak. {@code soak PORT SECONDS RATE} runs all workloads in turn at a rate. {@code benchmarks/server-load.sh}
 * starts the servers.
 */
public final class ServerLoad {
    private static final int CONNECTIONS = 8;
    private static final double WARM_UP_SECONDS = 8;

    private ServerLoad() {}

    /** Runs what the arguments say; ends with a stack trace at the first wrong answer. */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "compare" -> compare(
                    new Run(Integer.parseInt(args[1]), CONNECTIONS),
                    new Run(Integer.parseInt(args[2]), CONNECTIONS),
                    Double.parseDouble(args[3]));
            case "soak" -> soak(
                    new Run(Integer.parseInt(args[1]), CONNECTIONS),
                    Double.parseDouble(args[2]),
                    Double.parseDouble(args[3]));
            default -> throw new IllegalArgumentException("compare or soak, not " + Arrays.toString(args));
        }
    }

    private static void compare(Run server, Run other, double seconds) throws Exception {
        for (Run each : List.of(server, other)) {
            load(each.port());
            List<Workload> known = known(each.port());
            each.measure(known, WARM_UP_SECONDS, 0);
        }
        System.out.printf(
                "%-26s %10s %10s %7s %5s %12s %12s%n",
                "workload", "keystave/s", "dynalite/s", "ratio", "aim", "p50 at half", "p99 at half");
        for (Workload workload : Workload.values()) {
            List<Workload> only = List.of(workload);
            server.measure(only, seconds, 0);
            Measured ours = server.measure(only, seconds, 0);
            Measured half = server.measure(only, seconds, ours.perSecond() / 2);
            if (known(other.port()).contains(workload)) {
                other.measure(only, seconds, 0);
                Measured theirs = other.measure(only, seconds, 0);
                row(workload, ours, half, "%.0f".formatted(theirs.perSecond()), "%.1f"
                        .formatted(ours.perSecond() / theirs.perSecond()));
            } else {
                row(workload, ours, half, "has none", "");
            }
        }
    }

    private static void row(Workload workload, Measured ours, Measured half, String theirs, String ratio) {
        System.out.printf(
                "%-26s %10.0f %10s %7s %5s %9.2f ms %9.2f ms%n",
                workload.title(),
                ours.perSecond(),
                theirs,
                ratio,
                workload.aim() == 0 ? "" : workload.aim(),
                half.percentileMillis(50),
                half.percentileMillis(99));
    }

    private static void soak(Run server, double seconds, double rate) throws Exception {
        load(server.port());
        Measured measured = server.measure(List.of(Workload.values()), seconds, rate);
        System.out.printf(
                "all workloads in turn: %.0f a second for %.0f s, p50 %.2f ms, p99 %.2f ms, longest %.1f ms%n",
                measured.perSecond(),
                seconds,
                measured.percentileMillis(50),
                measured.percentileMillis(99),
                measured.percentileMillis(100));
    }

    /** The workloads whose operation a server has at all. */
    private static List<Workload> known(int port) throws IOException {
        List<Workload> known = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            for (Workload workload : Workload.values()) {
                Exchange exchange = workload.next(new Random(0));
                Answer answer = wire.send(wire.request(workload.operation(), exchange.body()));
                if (!answer.body().contains("UnknownOperationException")) {
                    known.add(workload);
                }
            }
        }
        return known;
    }

    private static void load(int port) throws Exception {
        Random random = new Random(0);
        try (Wire wire = new Wire(port)) {
            require(wire.send(wire.request("CreateTable", Workload.TABLE)), "Orders");
            while (!wire.send(wire.request("DescribeTable", "{\"TableName\":\"Orders\"}"))
                    .body()
                    .contains("\"TableStatus\":\"ACTIVE\"")) {
                Thread.sleep(10);
            }
            for (int i = 0; i < Workload.CUSTOMERS * Workload.ORDERS; i += 25) {
                Exchange batch = Workload.batch(i, 25, random);
                require(wire.send(wire.request("BatchWriteItem", batch.body())), batch.expected());
            }
        }
    }

    private static void require(Answer answer, String expected) throws IOException {
        if (answer.status() != 200 || !answer.body().contains(expected)) {
            throw new IOException("The table was not made: " + answer);
        }
    }
}
