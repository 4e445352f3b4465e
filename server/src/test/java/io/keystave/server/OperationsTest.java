package io.keystave.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every operation once from end to end: what is sent, and the whole answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {
    private static final String KEY = "{'c':{'S':'ann'},'o':{'S':'1'}}";

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
    void createTable() throws IOException {
        table = "Orders" + tables++;
        call(
                "CreateTable",
                "{'TableName':'T','AttributeDefinitions':[{'AttributeName':'c','AttributeType':'S'},"
                        + "{'AttributeName':'o','AttributeType':'S'},{'AttributeName':'s','AttributeType':'S'}],"
                        + "'KeySchema':[{'AttributeName':'c','KeyType':'HASH'},{'AttributeName':'o','KeyType':'RANGE'}],"
                        + "'LocalSecondaryIndexes':[{'IndexName':'lsi','KeySchema':[{'AttributeName':'c','KeyType':'HASH'},"
                        + "{'AttributeName':'s','KeyType':'RANGE'}],'Projection':{'ProjectionType':'KEYS_ONLY'}}],"
                        + "'GlobalSecondaryIndexes':[{'IndexName':'gsi','KeySchema':[{'AttributeName':'s','KeyType':'HASH'}],"
                        + "'Projection':{'ProjectionType':'INCLUDE','NonKeyAttributes':['a']}}],"
                        + "'BillingMode':'PAY_PER_REQUEST'}");
    }

    /** Calls an operation: single quotes are double ones, backquotes single ones, and T is the table. */
    private String call(String operation, String json) throws IOException {
        Wire.Reply reply = wire.call(
                operation,
                json.replace("'T'", "'" + table + "'").replace('\'', '"').replace('`', '\''));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.body().replace('"', '\'').replace(table, "T");
    }

    private void put(String attributes) throws IOException {
        call("PutItem", "{'TableName':'T','Item':{" + attributes + "}}");
    }

    @Test
    void describesTable() throws IOException {
        String description = call("DescribeTable", "{'TableName':'T'}");

        assertThat(description)
                .startsWith("{'Table':{'TableName':'T','TableStatus':'ACTIVE','CreationDateTime':")
                .contains("'TableArn':'arn:aws:dynamodb:us-east-1:000000000000:table/T'")
                .contains(
                        "'KeySchema':[{'AttributeName':'c','KeyType':'HASH'},{'AttributeName':'o','KeyType':'RANGE'}]")
                .contains("'ProvisionedThroughput':{'NumberOfDecreasesToday':0,'ReadCapacityUnits':0,"
                        + "'WriteCapacityUnits':0},'WarmThroughput':{'ReadUnitsPerSecond':12000,'WriteUnitsPerSecond':4000,"
                        + "'Status':'ACTIVE'},'BillingModeSummary':{'BillingMode':'PAY_PER_REQUEST',"
                        + "'LastUpdateToPayPerRequestDateTime':")
                .contains("'LocalSecondaryIndexes':[{'IndexName':'lsi'")
                .contains("'GlobalSecondaryIndexes':[{'IndexName':'gsi'")
                .contains("'Projection':{'ProjectionType':'INCLUDE','NonKeyAttributes':['a']},'IndexStatus':'ACTIVE'");
    }

    @Test
    void putsAndGetsEveryTypeOfValue() throws IOException {
        put("'c':{'S':'ann'},'o':{'S':'1'},'b':{'B':'AQI='},'bool':{'BOOL':false},'bs':{'BS':['AQ==','Ag==']},"
                + "'l':{'L':[{'S':''},{'M':{'x':{'N':'1e2'}}},{'L':[]}]},'n':{'N':'-1.50'},'ns':{'NS':['2','1']},"
                + "'nul':{'NULL':true},'ss':{'SS':['b','ä']},'text':{'S':'\\u00e4\\n\\\\ \\ud83d\\ude00'}");

        String item = call("GetItem", "{'TableName':'T','Key':" + KEY + ",'ConsistentRead':true}");

        assertThat(item)
                .isEqualTo("{'Item':{'b':{'B':'AQI='},'bool':{'BOOL':false},'bs':{'BS':['AQ==','Ag==']},"
                        + "'c':{'S':'ann'},'l':{'L':[{'S':''},{'M':{'x':{'N':'100'}}},{'L':[]}]},'n':{'N':'-1.5'},"
                        + "'ns':{'NS':['1','2']},'nul':{'NULL':true},'o':{'S':'1'},'ss':{'SS':['b','ä']},"
                        + "'text':{'S':'ä\\n\\\\ 😀'}}}");
    }

    @Test
    void getsNothingWhereThereIsNoItem() throws IOException {
        assertThat(call("GetItem", "{'TableName':'T','Key':" + KEY + "}")).isEqualTo("{}");
    }

    @Test
    void putsWithConditionReturnsOldItemAndCost() throws IOException {
        put("'c':{'S':'ann'},'o':{'S':'1'},'s':{'S':'new'}");

        String result = call(
                "PutItem",
                "{'TableName':'T','Item':{'c':{'S':'ann'},'o':{'S':'1'}},'ConditionExpression':'#s = :s',"
                        + "'ExpressionAttributeNames':{'#s':'s'},'ExpressionAttributeValues':{':s':{'S':'new'}},"
                        + "'ReturnValues':'ALL_OLD','ReturnConsumedCapacity':'INDEXES',"
                        + "'ReturnItemCollectionMetrics':'SIZE'}");

        assertThat(result)
                .startsWith(
                        "{'Attributes':{'c':{'S':'ann'},'o':{'S':'1'},'s':{'S':'new'}},"
                                + "'ConsumedCapacity':{'TableName':'T','CapacityUnits':3.0,'Table':{'CapacityUnits':1.0},"
                                + "'GlobalSecondaryIndexes':{'gsi':{'CapacityUnits':1.0}},"
                                + "'LocalSecondaryIndexes':{'lsi':{'CapacityUnits':1.0}}},"
                                + "'ItemCollectionMetrics':{'ItemCollectionKey':{'c':{'S':'ann'}},'SizeEstimateRangeGB':[0.0,1.0]}}");
    }

    @Test
    void updatesByExpressionAndByLegacyParameters() throws IOException {
        String byExpression = call(
                "UpdateItem",
                "{'TableName':'T','Key':" + KEY + ",'UpdateExpression':'SET a = :one ADD n :one',"
                        + "'ExpressionAttributeValues':{':one':{'N':'1'}},'ReturnValues':'UPDATED_NEW'}");
        String byLegacyParameters = call(
                "UpdateItem",
                "{'TableName':'T','Key':" + KEY + ",'AttributeUpdates':{'a':{'Action':'ADD','Value':{'N':'2'}},"
                        + "'x.y':{'Value':{'S':'z'}}},'Expected':{'n':{'Value':{'N':'1'}}},'ReturnValues':'ALL_NEW'}");

        assertThat(byExpression).isEqualTo("{'Attributes':{'a':{'N':'1'},'n':{'N':'1'}}}");
        assertThat(byLegacyParameters)
                .isEqualTo("{'Attributes':{'a':{'N':'3'},'c':{'S':'ann'},'n':{'N':'1'},'o':{'S':'1'},"
                        + "'x.y':{'S':'z'}}}");
    }

    @Test
    void deletesUnderLegacyCondition() throws IOException {
        put("'c':{'S':'ann'},'o':{'S':'1'},'a':{'N':'5'}");

        String result = call(
                "DeleteItem",
                "{'TableName':'T','Key':" + KEY + ",'Expected':{'a':{'ComparisonOperator':'BETWEEN',"
                        + "'AttributeValueList':[{'N':'4'},{'N':'6'}]},'z':{'Exists':false}},"
                        + "'ConditionalOperator':'AND','ReturnValues':'ALL_OLD'}");

        assertThat(result).isEqualTo("{'Attributes':{'a':{'N':'5'},'c':{'S':'ann'},'o':{'S':'1'}}}");
    }

    @Test
    void queriesPageByPage() throws IOException {
        put("'c':{'S':'ann'},'o':{'S':'1'},'a':{'N':'1'}");
        put("'c':{'S':'ann'},'o':{'S':'2'},'a':{'N':'2'}");

        String first = call(
                "Query",
                "{'TableName':'T','KeyConditionExpression':'c = :c','ExpressionAttributeValues':{':c':{'S':'ann'}},"
                        + "'ScanIndexForward':false,'Limit':1,'ProjectionExpression':'a'}");
        String second = call(
                "Query",
                "{'TableName':'T','KeyConditions':{'c':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'ann'}]}},"
                        + "'QueryFilter':{'a':{'ComparisonOperator':'GT','AttributeValueList':[{'N':'1'}]}},"
                        + "'AttributesToGet':['a'],'ScanIndexForward':false,"
                        + "'ExclusiveStartKey':{'c':{'S':'ann'},'o':{'S':'2'}},'ReturnConsumedCapacity':'TOTAL'}");
        String count = call(
                "Query",
                "{'TableName':'T','KeyConditionExpression':'c = :c','ExpressionAttributeValues':{':c':{'S':'ann'}},"
                        + "'Select':'COUNT'}");

        assertThat(first)
                .isEqualTo("{'Items':[{'a':{'N':'2'}}],'Count':1,'ScannedCount':1,"
                        + "'LastEvaluatedKey':{'c':{'S':'ann'},'o':{'S':'2'}}}");
        assertThat(second)
                .isEqualTo("{'Items':[],'Count':0,'ScannedCount':1,"
                        + "'ConsumedCapacity':{'TableName':'T','CapacityUnits':0.5}}");
        assertThat(count).isEqualTo("{'Count':2,'ScannedCount':2}");
    }

    @Test
    void queriesIndexes() throws IOException {
        put("'c':{'S':'ann'},'o':{'S':'1'},'s':{'S':'new'},'a':{'N':'1'},'z':{'N':'1'}");

        String result = call(
                "Query",
                "{'TableName':'T','IndexName':'gsi','KeyConditionExpression':'s = :s',"
                        + "'ExpressionAttributeValues':{':s':{'S':'new'}}}");

        assertThat(result)
                .isEqualTo("{'Items':[{'a':{'N':'1'},'c':{'S':'ann'},'o':{'S':'1'},'s':{'S':'new'}}],"
                        + "'Count':1,'ScannedCount':1}");
    }

    @Test
    void scansWithFiltersOfBothKinds() throws IOException {
        put("'c':{'S':'ann'},'o':{'S':'1'},'a':{'N':'1'}");
        put("'c':{'S':'bob'},'o':{'S':'1'},'a':{'N':'2'}");

        String filtered = call(
                "Scan",
                "{'TableName':'T','FilterExpression':'a > :one','ExpressionAttributeValues':{':one':{'N':'1'}},"
                        + "'ProjectionExpression':'c','Segment':0,'TotalSegments':1}");
        String legacy = call(
                "Scan",
                "{'TableName':'T','ScanFilter':{'a':{'ComparisonOperator':'EQ','AttributeValueList':[{'N':'1'}]},"
                        + "'c':{'ComparisonOperator':'NULL'}},'ConditionalOperator':'OR','AttributesToGet':['c']}");

        assertThat(filtered).isEqualTo("{'Items':[{'c':{'S':'bob'}}],'Count':1,'ScannedCount':2}");
        assertThat(legacy).isEqualTo("{'Items':[{'c':{'S':'ann'}}],'Count':1,'ScannedCount':2}");
    }

    @Test
    void writesAndReadsBatches() throws IOException {
        String written = call(
                "BatchWriteItem",
                "{'RequestItems':{'T':[{'PutRequest':{'Item':{'c':{'S':'ann'},'o':{'S':'1'},'a':{'N':'1'}}}},"
                        + "{'DeleteRequest':{'Key':{'c':{'S':'bob'},'o':{'S':'1'}}}}]},'ReturnConsumedCapacity':'TOTAL'}");
        String read = call(
                "BatchGetItem",
                "{'RequestItems':{'T':{'Keys':[" + KEY + "],'ProjectionExpression':'#a',"
                        + "'ExpressionAttributeNames':{'#a':'a'}}}}");

        assertThat(written)
                .isEqualTo("{'UnprocessedItems':{},'ConsumedCapacity':[{'TableName':'T','CapacityUnits':2.0}]}");
        assertThat(read).isEqualTo("{'Responses':{'T':[{'a':{'N':'1'}}]},'UnprocessedKeys':{}}");
    }

    @Test
    void tellsInFullWhichKeysWereNotProcessed() throws IOException {
        String text = "x".repeat(390_000);
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            put("'c':{'S':'ann'},'o':{'S':'" + i + "'},'text':{'S':'" + text + "'}");
            keys.append(i == 0 ? "" : ",").append("{'c':{'S':'ann'},'o':{'S':'" + i + "'}}");
        }

        String read = call(
                "BatchGetItem",
                "{'RequestItems':{'T':{'Keys':[" + keys + "],'ConsistentRead':true,"
                        + "'ProjectionExpression':'o, m.x[0]'}}}");

        assertThat(read)
                .contains(
                        "'UnprocessedKeys':{'T':{'Keys':[{'c':{'S':'ann'},'o':{'S':'2'}},{'c':{'S':'ann'},'o':{'S':'3'}}],'ConsistentRead':true,"
                                + "'ProjectionExpression':'#n0, #n1.#n2[0]',"
                                + "'ExpressionAttributeNames':{'#n0':'o','#n1':'m','#n2':'x'}}}");
    }

    @Test
    void runsTransactions() throws IOException {
        String written = call(
                "TransactWriteItems",
                "{'TransactItems':[{'Put':{'TableName':'T','Item':{'c':{'S':'ann'},'o':{'S':'1'}}}},"
                        + "{'Update':{'TableName':'T','Key':{'c':{'S':'ann'},'o':{'S':'2'}},'UpdateExpression':'SET a = :a',"
                        + "'ExpressionAttributeValues':{':a':{'N':'1'}}}},"
                        + "{'Delete':{'TableName':'T','Key':{'c':{'S':'ann'},'o':{'S':'3'}}}},"
                        + "{'ConditionCheck':{'TableName':'T','Key':{'c':{'S':'ann'},'o':{'S':'4'}},"
                        + "'ConditionExpression':'attribute_not_exists(c)'}}],'ReturnConsumedCapacity':'TOTAL'}");
        String read = call(
                "TransactGetItems",
                "{'TransactItems':[{'Get':{'TableName':'T','Key':{'c':{'S':'ann'},'o':{'S':'2'}},"
                        + "'ProjectionExpression':'a'}},{'Get':{'TableName':'T','Key':{'c':{'S':'x'},'o':{'S':'2'}}}}]}");

        assertThat(written)
                .isEqualTo("{'ConsumedCapacity':[{'TableName':'T','CapacityUnits':8.0,'WriteCapacityUnits':8.0}]}");
        assertThat(read).isEqualTo("{'Responses':[{'Item':{'a':{'N':'1'}}},{}]}");
    }

    @Test
    void runsStatements() throws IOException {
        call(
                "ExecuteStatement",
                "{'Statement':'INSERT INTO " + table + " VALUE {`c`:?, `o`:`1`}'" + ",'Parameters':[{'S':'ann'}]}");
        String selected = call(
                "ExecuteStatement",
                "{'Statement':'SELECT c FROM " + table + " WHERE c = ?','Parameters':[{'S':'ann'}]}");
        String batch = call(
                "BatchExecuteStatement",
                "{'Statements':[{'Statement':'SELECT c FROM " + table + " WHERE c = ? AND o = ?','Parameters':"
                        + "[{'S':'ann'},{'S':'1'}]},{'Statement':'SELECT c FROM " + table + " WHERE c = ?',"
                        + "'Parameters':[{'S':'ann'}]}]}");
        String transaction = call(
                "ExecuteTransaction",
                "{'TransactStatements':[{'Statement':'SELECT c FROM " + table + " WHERE c = ? AND o = ?','Parameters':"
                        + "[{'S':'ann'},{'S':'1'}]}]}");

        assertThat(selected).isEqualTo("{'Items':[{'c':{'S':'ann'}}]}");
        assertThat(batch)
                .isEqualTo("{'Responses':[{'TableName':'T','Item':{'c':{'S':'ann'}}},{'Error':{"
                        + "'Code':'ValidationError','Message':'Select statements within BatchExecuteStatement must"
                        + " specify the primary key in the where clause.'}}]}");
        assertThat(transaction).isEqualTo("{'Responses':[{'Item':{'c':{'S':'ann'}}}]}");
    }

    @Test
    void updatesAndDeletesTable() throws IOException {
        String updated = call("UpdateTable", "{'TableName':'T','DeletionProtectionEnabled':true}");
        call("UpdateTable", "{'TableName':'T','DeletionProtectionEnabled':false}");
        String deleted = call("DeleteTable", "{'TableName':'T'}");

        assertThat(updated).contains("'DeletionProtectionEnabled':true");
        assertThat(deleted).contains("'TableStatus':'DELETING'").doesNotContain("SecondaryIndexes");
    }

    @Test
    void listsTables() throws IOException {
        String previous = table.substring(0, table.length() - 1);

        assertThat(call("ListTables", "{'Limit':1}"))
                .matches(
                        "\\{'TableNames':\\['\\w+'\\],'LastEvaluatedTableName':'\\w+'\\}|\\{'TableNames':\\['\\w+'\\]\\}");
        assertThat(call("ListTables", "{'ExclusiveStartTableName':'" + previous + "'}"))
                .contains("'T'");
    }

    @Test
    void turnsTimeToLiveOn() throws IOException {
        String updated = call(
                "UpdateTimeToLive",
                "{'TableName':'T','TimeToLiveSpecification':{'AttributeName':'ttl','Enabled':true}}");
        String described = call("DescribeTimeToLive", "{'TableName':'T'}");

        assertThat(updated).isEqualTo("{'TimeToLiveSpecification':{'AttributeName':'ttl','Enabled':true}}");
        assertThat(described)
                .isEqualTo("{'TimeToLiveDescription':{'AttributeName':'ttl','TimeToLiveStatus':'ENABLED'}}");
    }

    @Test
    void tagsTable() throws IOException {
        String arn = "'arn:aws:dynamodb:us-east-1:000000000000:table/" + table + "'";

        String tagged = call(
                "TagResource",
                "{'ResourceArn':" + arn + ",'Tags':[{'Key':'a','Value':'1'}," + "{'Key':'b','Value':'2'}]}");
        String untagged = call("UntagResource", "{'ResourceArn':" + arn + ",'TagKeys':['a']}");

        assertThat(tagged).isEmpty();
        assertThat(untagged).isEmpty();
        assertThat(call("ListTagsOfResource", "{'ResourceArn':" + arn + "}"))
                .isEqualTo("{'Tags':[{'Key':'b','Value':'2'}]}");
    }

    @Test
    void tellsLimitsAndEndpoints() throws IOException {
        assertThat(call("DescribeLimits", "{}"))
                .isEqualTo("{'AccountMaxReadCapacityUnits':80000,'AccountMaxWriteCapacityUnits':80000,"
                        + "'TableMaxReadCapacityUnits':40000,'TableMaxWriteCapacityUnits':40000}");
        assertThat(call("DescribeEndpoints", "{}"))
                .isEqualTo("{'Endpoints':[{'Address':'localhost','CachePeriodInMinutes':1440}]}");
    }
}
