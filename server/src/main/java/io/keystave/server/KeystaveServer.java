package io.keystave.server;

import picocli.CommandLine;

/** The program: a DynamoDB endpoint on a port of this machine. */
public final class KeystaveServer {
    private KeystaveServer() {}

    /** Serves until the process is told to stop; {@code --help} tells the options. */
    public static void main(String[] args) {
        int exitCode = new CommandLine(new ServerCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(ServerCommand::wrongArguments)
                .execute(args);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
    }
}
