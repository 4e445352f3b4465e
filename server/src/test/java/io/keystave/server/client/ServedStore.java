package io.keystave.server.client;

import io.keystave.Keystave;
import io.keystave.server.LocalServer;
import io.keystave.server.access.AccessKey;
import io.keystave.server.access.ConfiguredKeys;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** A server on an empty store in memory, which takes only what {@link #KEY} signed. */
final class ServedStore implements AutoCloseable {
    static final AccessKey KEY = new AccessKey("AKIDCLIENT", "a secret+with/odd=characters");
    static final String REGION = "eu-central-1";

    private final LocalServer server;

    ServedStore() throws IOException {
        server = LocalServer.start(
                Keystave.inMemory(), new ConfiguredKeys(List.of(KEY), Clock.systemUTC()), REGION, "127.0.0.1", 0);
    }

    String url() {
        return server.url();
    }

    /** Makes a client of Amazon's SDK one of this server. */
    <C, B extends AwsClientBuilder<B, C>> C client(B builder) {
        return client(builder, AwsBasicCredentials.create(KEY.id(), KEY.secret()));
    }

    <C, B extends AwsClientBuilder<B, C>> C client(B builder, AwsCredentials credentials) {
        return builder.endpointOverride(URI.create(url()))
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build();
    }

    /** Starts a program that finds the server and the key where Amazon's programs look for them. */
    ProcessBuilder program(String... command) {
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = program.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.put("AWS_ENDPOINT_URL", url());
        environment.put("AWS_ACCESS_KEY_ID", KEY.id());
        environment.put("AWS_SECRET_ACCESS_KEY", KEY.secret());
        environment.put("AWS_REGION", REGION);
        environment.put("AWS_DEFAULT_REGION", REGION);
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", "/dev/null");
        environment.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
        environment.put("AWS_PAGER", "");
        environment.put("NODE_NO_WARNINGS", "1");
        return program;
    }

    @Override
    public void close() {
        server.close();
    }
}
