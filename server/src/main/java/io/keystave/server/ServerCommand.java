package io.keystave.server;

import io.keystave.Keystave;
import io.keystave.server.access.AccessKey;
import io.keystave.server.access.AnyKey;
import io.keystave.server.access.Authentication;
import io.keystave.server.access.ConfiguredKeys;
import io.keystave.storage.Durability;
import io.keystave.storage.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "java -jar keystave-server.jar",
        description = "Serves Keystave's embedded engine as Amazon DynamoDB is served: any SDK, the AWS command line.",
        sortOptions = false,
        separator = " ",
        mixinStandardHelpOptions = false,
        footer = {
            "",
            "Without --access-key any credentials are taken, as long as there are some:",
            "  aws dynamodb list-tables --endpoint-url http://127.0.0.1:8000",
            "",
            "Exit codes: 2 wrong arguments, store locked or unreadable, port taken; 130 and 143 stopped by a signal,",
            "which lets running requests end and loses nothing."
        })
final class ServerCommand implements Callable<Integer> {
    private static final int FAILED = CommandLine.ExitCode.USAGE;
    private static final int MOST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8000",
            description = "The port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}, which only this machine reaches.")
    private String host = "";

    @ArgGroup
    private @Nullable Store store;

    @Option(
            names = "--durability",
            paramLabel = "LEVEL",
            defaultValue = "process",
            description =
                    "What a write waits for: buffered (memory), process (survives kill -9) or power (survives power"
                            + " loss). Default: ${DEFAULT-VALUE}.")
    private Durability durability = Durability.PROCESS;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            description = "The Region that the server says it is in. Default: ${DEFAULT-VALUE}.")
    private String region = "";

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Keys> keys = new ArrayList<>(); // filled in place

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Where the data is. */
    private static final class Store {
        @Option(
                names = "--data",
                paramLabel = "PATH",
                required = true,
                description = "The file that keeps the data, made if it is not there.")
        private @Nullable Path path;

        @Option(
                names = "--in-memory",
                required = true,
                description = "Keeps the data in memory, until the server stops. The default.")
        @SuppressWarnings("unused") // it says what is so without --data
        private boolean inMemory;
    }

    /** The credentials that requests must be signed with. */
    private static final class Keys {
        @Option(
                names = "--access-key",
                paramLabel = "ID",
                required = true,
                description = "Takes only requests signed with this access key; may be given again, for others.")
        private String accessKey = "";

        @Option(
                names = "--secret-key",
                paramLabel = "SECRET",
                required = true,
                description = "The secret that belongs to the access key.")
        private String secretKey = "";
    }

    /** Says in one line what is wrong with the arguments. */
    static int wrongArguments(ParameterException e, String[] args) {
        return fail(e.getCommandLine(), e.getMessage() + ". See --help.");
    }

    private static int fail(CommandLine commandLine, @Nullable String message) {
        commandLine.getErr().println(message);
        return FAILED;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandLine commandLine = commandLine();
        if (port < 0 || port > MOST_PORT) {
            return fail(commandLine, "--port " + port + " is no port: it must be from 0 to " + MOST_PORT + ".");
        }
        LocalServer server;
        try {
            Authentication authentication = authentication(); // before a store is opened that nobody would close
            server = LocalServer.start(open(), authentication, region, host, port);
        } catch (StorageException e) {
            return fail(commandLine, e.getMessage());
        } catch (IllegalArgumentException e) {
            return fail(commandLine, e.getMessage() + " See --help.");
        } catch (IOException e) {
            return fail(commandLine, "Cannot listen on " + host + ":" + port + ": " + reason(e));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        commandLine.getOut().println("Keystave is listening on " + server.url());
        commandLine.getOut().flush();
        Thread.currentThread().join(); // until the process is told to stop
        return CommandLine.ExitCode.OK;
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("Only the command line runs this command.");
        }
        return spec.commandLine();
    }

    private Keystave open() {
        Keystave.Builder builder = Keystave.builder().durability(durability).region(region);
        return store == null || store.path == null
                ? builder.open()
                : builder.path(store.path).open();
    }

    private Authentication authentication() {
        if (keys.isEmpty()) {
            return new AnyKey();
        }
        List<AccessKey> accessKeys = keys.stream()
                .map(key -> new AccessKey(key.accessKey, key.secretKey))
                .toList();
        return new ConfiguredKeys(accessKeys, Clock.systemUTC());
    }

    private static String reason(IOException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
