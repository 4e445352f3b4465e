package io.keystave.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations on tables and what belongs to them, from end to end: what is sent, and the whole answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableOperationsTest {
    private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/";
    private static final String KEY = "'AttributeDefinitions':[{'AttributeName':'k','AttributeType':'S'}],"
            + "'KeySchema':[{'AttributeName':'k','KeyType':'HASH'}]";

    private Wire wire;
    private int tables;
    private String table;

    @BeforeAll
    void startServer() throws IOException {
        wire = Wire.start();
    }

    @AfterAll
    void stopServer() {
        wire.close();
    }

    @BeforeEach
    void nameTable() {
        table = "Tab" + tables++;
    }

    /** Calls an operation: single quotes are double ones, backquotes single ones, and T is the table. */
    private Wire.Reply send(String operation, String json) throws IOException {
        return wire.call(
                operation,
                json.replace("'T'", "'" + table + "'")
                        .replace("'T-", "'" + table + "-")
                        .replace("/T", "/" + table)
                        .replace('\'', '"')
                        .replace('`', '\''));
    }

    private String call(String operation, String json) throws IOException {
        Wire.Reply reply = send(operation, json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return shown(reply);
    }

    private String fail(String operation, String json) throws IOException {
        Wire.Reply reply = send(operation, json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        return shown(reply);
    }

    private String shown(Wire.Reply reply) {
        return reply.body().replace('\'', '`').replace('"', '\'').replace(table, "T");
    }

    private void create(String more) throws IOException {
        call("CreateTable", "{'TableName':'T'," + KEY + "," + more + "}");
    }

    /** The part of an answer that a pattern's group stands for. */
    private static String part(String pattern, String answer) {
        Matcher matcher = Pattern.compile(pattern).matcher(answer);
        assertThat(matcher.find()).as(answer).isTrue();
        return matcher.group(1);
    }

    // ---- options

    @Test
    void createsTableWithEveryOption() throws IOException {
        String created = call(
                "CreateTable",
                "{'TableName':'T'," + KEY + ",'BillingMode':'PAY_PER_REQUEST','DeletionProtectionEnabled':true,"
                        + "'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'NEW_IMAGE'},"
                        + "'SSESpecification':{'Enabled':true,'SSEType':'KMS','KMSMasterKeyId':'own'},"
                        + "'TableClass':'STANDARD_INFREQUENT_ACCESS',"
                        + "'OnDemandThroughput':{'MaxReadRequestUnits':7,'MaxWriteRequestUnits':8},"
                        + "'WarmThroughput':{'ReadUnitsPerSecond':13000,'WriteUnitsPerSecond':5000},"
                        + "'Tags':[{'Key':'team','Value':'desk'}],'ResourcePolicy':'{}'}");

        assertThat(created)
                .startsWith("{'TableDescription':{'TableName':'T','TableStatus':'CREATING'")
                .contains("'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'NEW_IMAGE'},"
                        + "'LatestStreamArn':'" + ARN + "T/stream/")
                .contains("'SSEDescription':{'Status':'ENABLED','SSEType':'KMS','KMSMasterKeyArn':"
                        + "'arn:aws:kms:us-east-1:000000000000:key/own'}")
                .contains("'TableClassSummary':{'TableClass':'STANDARD_INFREQUENT_ACCESS'")
                .contains("'OnDemandThroughput':{'MaxReadRequestUnits':7,'MaxWriteRequestUnits':8}")
                .contains("'WarmThroughput':{'ReadUnitsPerSecond':13000,'WriteUnitsPerSecond':5000,'Status':'ACTIVE'}")
                .contains("'DeletionProtectionEnabled':true")
                .doesNotContain("Tags", "desk");
        assertThat(call("ListTagsOfResource", "{'ResourceArn':'" + ARN + "T'}"))
                .isEqualTo("{'Tags':[{'Key':'team','Value':'desk'}]}");
        assertThat(call("GetResourcePolicy", "{'ResourceArn':'" + ARN + "T'}")).startsWith("{'Policy':'{}'");
    }

    @Test
    void createsNothingIfTagIsUnlawful() throws IOException {
        assertThat(fail(
                        "CreateTable",
                        "{'TableName':'T'," + KEY + ",'BillingMode':'PAY_PER_REQUEST',"
                                + "'Tags':[{'Key':'aws:x','Value':''}]}"))
                .contains("'Tag Key cannot be prefixed with aws:, Key: aws:x'");
        assertThat(fail("DescribeTable", "{'TableName':'T'}")).contains("ResourceNotFoundException");
    }

    @Test
    void describesProvisionedTableWithoutBillingModeUntilItIsOnDemand() throws IOException {
        create("'ProvisionedThroughput':{'ReadCapacityUnits':3,'WriteCapacityUnits':2}");

        assertThat(call("DescribeTable", "{'TableName':'T'}"))
                .contains("'ProvisionedThroughput':{'NumberOfDecreasesToday':0,'ReadCapacityUnits':3,"
                        + "'WriteCapacityUnits':2}")
                .doesNotContain("BillingModeSummary");

        String updated = call("UpdateTable", "{'TableName':'T','BillingMode':'PAY_PER_REQUEST'}");
        assertThat(updated)
                .contains("'TableStatus':'UPDATING'")
                .contains("'BillingModeSummary':{'BillingMode':'PAY_PER_REQUEST','LastUpdateToPayPerRequestDateTime':")
                .contains("'ReadCapacityUnits':0,'WriteCapacityUnits':0}");
    }

    @Test
    void tellsWhenThroughputChanged() throws IOException {
        create("'ProvisionedThroughput':{'ReadCapacityUnits':3,'WriteCapacityUnits':3}");

        call("UpdateTable", "{'TableName':'T','ProvisionedThroughput':{'ReadCapacityUnits':5,'WriteCapacityUnits':3}}");
        String lower = call(
                "UpdateTable",
                "{'TableName':'T','ProvisionedThroughput':{'ReadCapacityUnits':5,'WriteCapacityUnits':1}}");

        assertThat(lower)
                .containsPattern("'ProvisionedThroughput':\\{'LastIncreaseDateTime':[0-9.]+,"
                        + "'LastDecreaseDateTime':[0-9.]+,'NumberOfDecreasesToday':1,'ReadCapacityUnits':5,"
                        + "'WriteCapacityUnits':1\\}");
    }

    @Test
    void givesEachIndexItsOwnThroughput() throws IOException {
        create("'BillingMode':'PAY_PER_REQUEST'");

        String created = call(
                "UpdateTable",
                "{'TableName':'T','AttributeDefinitions':[{'AttributeName':'g','AttributeType':'N'}],"
                        + "'GlobalSecondaryIndexUpdates':[{'Create':{'IndexName':'gsi','KeySchema':[{'AttributeName':'g',"
                        + "'KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL'},"
                        + "'OnDemandThroughput':{'MaxReadRequestUnits':7},'WarmThroughput':{'ReadUnitsPerSecond':20000}}}]}");
        assertThat(created)
                .contains("'IndexStatus':'CREATING','Backfilling':")
                .contains("'OnDemandThroughput':{'MaxReadRequestUnits':7},"
                        + "'WarmThroughput':{'ReadUnitsPerSecond':20000,'WriteUnitsPerSecond':4000,'Status':'ACTIVE'}");
        await().untilAsserted(() ->
                assertThat(call("DescribeTable", "{'TableName':'T'}")).contains("'IndexStatus':'ACTIVE'"));

        String updated = call(
                "UpdateTable",
                "{'TableName':'T','GlobalSecondaryIndexUpdates':[{'Update':{'IndexName':'gsi',"
                        + "'OnDemandThroughput':{'MaxReadRequestUnits':-1,'MaxWriteRequestUnits':9}}}]}");
        assertThat(updated).contains("'OnDemandThroughput':{'MaxWriteRequestUnits':9}");
    }

    @Test
    void deletesTableWithoutTellingItsIndexes() throws IOException {
        create("'BillingMode':'PAY_PER_REQUEST'");

        assertThat(call("DeleteTable", "{'TableName':'T'}"))
                .contains("'TableStatus':'DELETING'")
                .doesNotContain("SecondaryIndexes");
        assertThat(fail("DescribeTable", "{'TableName':'T'}"))
                .isEqualTo("{'__type':'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',"
                        + "'message':'Requested resource not found: Table: T not found'}");
    }

    // ---- backups

    @Test
    void backsUpAndRestores() throws IOException {
        create("'BillingMode':'PAY_PER_REQUEST'");
        call("PutItem", "{'TableName':'T','Item':{'k':{'S':'a'}}}");

        String created = call("CreateBackup", "{'TableName':'T','BackupName':'daily'}");
        assertThat(created)
                .startsWith("{'BackupDetails':{'BackupArn':'" + ARN + "T/backup/")
                .containsPattern("'BackupName':'daily','BackupStatus':'[A-Z]+','BackupType':'USER',"
                        + "'BackupSizeBytes':[0-9]+,'BackupCreationDateTime':[0-9.]+\\}\\}$");
        String name = "'BackupArn':'" + ARN + "T" + part("(/backup/[^']+)'", created) + "'";
        await().untilAsserted(() -> assertThat(call("DescribeBackup", "{" + name + "}"))
                .contains("'BackupStatus':'AVAILABLE','BackupType':'USER','BackupSizeBytes':2")
                .contains("},'SourceTableDetails':{'TableName':'T','TableId':'")
                .contains("'TableSizeBytes':2,'KeySchema':[{'AttributeName':'k','KeyType':'HASH'}],"
                        + "'TableCreationDateTime':")
                .contains("'ProvisionedThroughput':{'ReadCapacityUnits':0,'WriteCapacityUnits':0},'ItemCount':1,"
                        + "'BillingMode':'PAY_PER_REQUEST'},'SourceTableFeatureDetails':{}}"));
        assertThat(call("ListBackups", "{'TableName':'T','BackupType':'ALL','TimeRangeLowerBound':1.5}"))
                .startsWith("{'BackupSummaries':[{'TableName':'T','TableId':'")
                .contains(name);
        assertThat(call("ListBackups", "{'TableName':'T','TimeRangeUpperBound':1}"))
                .isEqualTo("{'BackupSummaries':[]}");

        String restored = call("RestoreTableFromBackup", "{'TargetTableName':'T-copy'," + name + "}");
        assertThat(restored)
                .contains("'TableStatus':'CREATING'", "'RestoreSummary':{'SourceBackupArn':'" + ARN + "T/backup/")
                .contains("'SourceTableArn':'" + ARN + "T','RestoreDateTime':", "'RestoreInProgress':true}");
        await().untilAsserted(() -> assertThat(call("GetItem", "{'TableName':'T-copy','Key':{'k':{'S':'a'}}}"))
                .isEqualTo("{'Item':{'k':{'S':'a'}}}"));

        await().untilAsserted(
                        () -> assertThat(call("DeleteBackup", "{" + name + "}")).contains("'BackupStatus':'DELETED'"));
        assertThat(fail("DescribeBackup", "{" + name + "}"))
                .startsWith("{'__type':'com.amazonaws.dynamodb.v20120810#BackupNotFoundException','message':'");
    }

    @Test
    void tellsFeaturesOfBackedUpTable() throws IOException {
        call(
                "CreateTable",
                "{'TableName':'T','AttributeDefinitions':[{'AttributeName':'k','AttributeType':'S'},"
                        + "{'AttributeName':'r','AttributeType':'S'},{'AttributeName':'g','AttributeType':'S'}],"
                        + "'KeySchema':[{'AttributeName':'k','KeyType':'HASH'},{'AttributeName':'r','KeyType':'RANGE'}],"
                        + "'LocalSecondaryIndexes':[{'IndexName':'lsi','KeySchema':[{'AttributeName':'k','KeyType':'HASH'},"
                        + "{'AttributeName':'g','KeyType':'RANGE'}],'Projection':{'ProjectionType':'KEYS_ONLY'}}],"
                        + "'GlobalSecondaryIndexes':[{'IndexName':'gsi','KeySchema':[{'AttributeName':'g','KeyType':'HASH'}],"
                        + "'Projection':{'ProjectionType':'ALL'},"
                        + "'ProvisionedThroughput':{'ReadCapacityUnits':1,'WriteCapacityUnits':2}}],"
                        + "'ProvisionedThroughput':{'ReadCapacityUnits':3,'WriteCapacityUnits':4},"
                        + "'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'KEYS_ONLY'}}");
        call("UpdateTimeToLive", "{'TableName':'T','TimeToLiveSpecification':{'Enabled':true,'AttributeName':'e'}}");

        String created = call("CreateBackup", "{'TableName':'T','BackupName':'daily'}");
        String described =
                call("DescribeBackup", "{'BackupArn':'" + ARN + "T" + part("(/backup/[^']+)'", created) + "'}");

        assertThat(described)
                .contains("'ProvisionedThroughput':{'ReadCapacityUnits':3,'WriteCapacityUnits':4}")
                .contains("'SourceTableFeatureDetails':{'LocalSecondaryIndexes':[{'IndexName':'lsi','KeySchema':"
                        + "[{'AttributeName':'k','KeyType':'HASH'},{'AttributeName':'g','KeyType':'RANGE'}],"
                        + "'Projection':{'ProjectionType':'KEYS_ONLY'}}],'GlobalSecondaryIndexes':[{'IndexName':'gsi',"
                        + "'KeySchema':[{'AttributeName':'g','KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL'},"
                        + "'ProvisionedThroughput':{'ReadCapacityUnits':1,'WriteCapacityUnits':2}}],"
                        + "'StreamDescription':{'StreamEnabled':true,'StreamViewType':'KEYS_ONLY'},"
                        + "'TimeToLiveDescription':{'TimeToLiveStatus':'ENABLED','AttributeName':'e'}}");
    }

    @Test
    void restoresToAMoment() throws IOException {
        create("'BillingMode':'PAY_PER_REQUEST'");
        String restore = "'TargetTableName':'T-copy','SourceTableName':'T'";
        assertThat(call("DescribeContinuousBackups", "{'TableName':'T'}"))
                .isEqualTo("{'ContinuousBackupsDescription':{'ContinuousBackupsStatus':'ENABLED',"
                        + "'PointInTimeRecoveryDescription':{'PointInTimeRecoveryStatus':'DISABLED'}}}");
        assertThat(fail("RestoreTableToPointInTime", "{" + restore + ",'UseLatestRestorableTime':true}"))
                .startsWith("{'__type':'com.amazonaws.dynamodb.v20120810#PointInTimeRecoveryUnavailableException'");

        String kept = call(
                "UpdateContinuousBackups",
                "{'TableName':'T','PointInTimeRecoverySpecification':{'PointInTimeRecoveryEnabled':true,"
                        + "'RecoveryPeriodInDays':7}}");
        assertThat(kept)
                .containsPattern("'PointInTimeRecoveryStatus':'ENABLED','RecoveryPeriodInDays':7,"
                        + "'EarliestRestorableDateTime':[0-9.]+,'LatestRestorableDateTime':[0-9.]+\\}\\}\\}$");
        call("PutItem", "{'TableName':'T','Item':{'k':{'S':'a'}}}");

        assertThat(fail("RestoreTableToPointInTime", "{" + restore + ",'RestoreDateTime':1}"))
                .startsWith("{'__type':'com.amazonaws.dynamodb.v20120810#InvalidRestoreTimeException'");
        call("RestoreTableToPointInTime", "{" + restore + ",'UseLatestRestorableTime':true}");
        await().untilAsserted(() -> assertThat(call("GetItem", "{'TableName':'T-copy','Key':{'k':{'S':'a'}}}"))
                .isEqualTo("{'Item':{'k':{'S':'a'}}}"));
    }

    // ---- policies, watches, tags

    @Test
    void keepsPolicies() throws IOException {
        create("'BillingMode':'PAY_PER_REQUEST'");
        String arn = "'ResourceArn':'" + ARN + "T'";

        String put = call("PutResourcePolicy", "{" + arn + ",'Policy':'{`Version`:`2012-10-17`}'}");
        String revision = part("^\\{'RevisionId':'([^']+)'\\}$", put);

        assertThat(call("GetResourcePolicy", "{" + arn + "}"))
                .isEqualTo("{'Policy':'{`Version`:`2012-10-17`}','RevisionId':'" + revision + "'}");
        assertThat(call("DeleteResourcePolicy", "{" + arn + ",'ExpectedRevisionId':'" + revision + "'}"))
                .isEqualTo("{'RevisionId':'" + revision + "'}");
        assertThat(call("DeleteResourcePolicy", "{" + arn + "}")).isEqualTo("{}");
        assertThat(fail("GetResourcePolicy", "{" + arn + "}"))
                .isEqualTo("{'__type':'com.amazonaws.dynamodb.v20120810#PolicyNotFoundException','message':"
                        + "'Resource-based policy not found for the provided ResourceArn: " + ARN + "T'}");
    }

    @Test
    void turnsContributorInsightsOnAndOff() throws IOException {
        create("'BillingMode':'PAY_PER_REQUEST'");

        assertThat(call("UpdateContributorInsights", "{'TableName':'T','ContributorInsightsAction':'ENABLE'}"))
                .startsWith("{'TableName':'T','ContributorInsightsStatus':'ENABL");
        assertThat(call("DescribeContributorInsights", "{'TableName':'T'}"))
                .startsWith("{'TableName':'T','ContributorInsightsStatus':'ENABLED','LastUpdateDateTime':");
        assertThat(call("ListContributorInsights", "{'TableName':'T','MaxResults':1}"))
                .isEqualTo(
                        "{'ContributorInsightsSummaries':[{'TableName':'T','ContributorInsightsStatus':'ENABLED'}]}");
        call("UpdateContributorInsights", "{'TableName':'T','ContributorInsightsAction':'DISABLE'}");
        assertThat(call("DescribeContributorInsights", "{'TableName':'T'}")).contains("'DISABLED'");
    }

    @Test
    void tagsAndUntagsWithEmptyBodies() throws IOException {
        create("'BillingMode':'PAY_PER_REQUEST'");
        String arn = "'ResourceArn':'" + ARN + "T'";

        assertThat(call("TagResource", "{" + arn + ",'Tags':[{'Key':'a','Value':'1'},{'Key':'b','Value':''}]}"))
                .isEmpty();
        assertThat(call("UntagResource", "{" + arn + ",'TagKeys':['a','zzz']}")).isEmpty();
        assertThat(call("ListTagsOfResource", "{" + arn + "}")).isEqualTo("{'Tags':[{'Key':'b','Value':''}]}");
    }

    // ---- what is not there

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CreateGlobalTable",
                "UpdateGlobalTable",
                "DescribeGlobalTable",
                "ListGlobalTables",
                "DescribeGlobalTableSettings",
                "UpdateGlobalTableSettings"
            })
    void refusesGlobalTablesOf2017(String operation) throws IOException {
        assertThat(fail(operation, "{'GlobalTableName':'T'}"))
                .isEqualTo("{'__type':'com.amazon.coral.validate#ValidationException','message':'One or more parameter"
                        + " values were invalid: DynamoDB global tables version 2017.11.29 is not supported. We"
                        + " recommend using DynamoDB global tables version 2019.11.21, instead of version 2017.11.29"
                        + " (Legacy).'}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExportTableToPointInTime",
                "ImportTable",
                "ListExports",
                "EnableKinesisStreamingDestination",
                "DescribeTableReplicaAutoScaling",
                "SearchVectors"
            })
    void doesNotKnowOperationsThatItDoesNotHave(String operation) throws IOException {
        assertThat(fail(operation, "{'TableName':'T'}"))
                .isEqualTo("{'__type':'com.amazon.coral.service#UnknownOperationException'}");
    }
}
