package io.keystave.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of error, with the whole body that goes over the wire. Sources: the service's answers, as captured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
    private static final String VALIDATION = "com.amazon.coral.validate#ValidationException";
    private static final String SERIALIZATION = "com.amazon.coral.service#SerializationException";
    private static final String DATABASE = "com.amazonaws.dynamodb.v20120810#";

    private Wire wire;

    @BeforeAll
    void startServer() throws IOException {
        wire = Wire.start();
        createTable();
        Wire.Reply put = wire.call("PutItem", json("{'TableName':'Tab','Item':{'k':{'S':'a'},'n':{'N':'1'}}}"));
        assertThat(put.status()).isEqualTo(200);
    }

    private void createTable() throws IOException {
        Wire.Reply created = wire.call(
                "CreateTable",
                json("{'TableName':'Tab','AttributeDefinitions':[{'AttributeName':'k','AttributeType':'S'}],"
                        + "'KeySchema':[{'AttributeName':'k','KeyType':'HASH'}],'BillingMode':'PAY_PER_REQUEST'}"));
        assertThat(created.status()).as(created.body()).isEqualTo(200);
    }

    @AfterAll
    void stopServer() {
        wire.close();
    }

    private static String json(String text) {
        return text.replace('\'', '"').replace('`', '\'');
    }

    private void assertError(String operation, String request, String body) throws IOException {
        Wire.Reply reply = wire.call(operation, json(request));
        assertThat(reply.body()).isEqualTo(json(body));
        assertThat(reply.status()).isEqualTo(400);
    }

    // ---- each type

    @Test
    void tellsThatTableIsNotThere() throws IOException {
        assertError(
                "GetItem",
                "{'TableName':'Nope','Key':{'k':{'S':'a'}}}",
                "{'__type':'" + DATABASE + "ResourceNotFoundException','message':'Requested resource not found'}");
        assertError(
                "DescribeTable",
                "{'TableName':'Nope'}",
                "{'__type':'" + DATABASE + "ResourceNotFoundException',"
                        + "'message':'Requested resource not found: Table: Nope not found'}");
    }

    @Test
    void tellsThatTableIsThere() throws IOException {
        assertError(
                "CreateTable",
                "{'TableName':'Tab','AttributeDefinitions':[{'AttributeName':'k','AttributeType':'S'}],"
                        + "'KeySchema':[{'AttributeName':'k','KeyType':'HASH'}],'BillingMode':'PAY_PER_REQUEST'}",
                "{'__type':'" + DATABASE + "ResourceInUseException','message':'Table already exists: Tab'}");
    }

    @Test
    void tellsThatConditionFailedAndShowsItemIfAsked() throws IOException {
        String put = "{'TableName':'Tab','Item':{'k':{'S':'a'}},'ConditionExpression':'attribute_not_exists(k)'";
        String type = "{'__type':'" + DATABASE
                + "ConditionalCheckFailedException','message':'The conditional request failed'";

        assertError("PutItem", put + "}", type + "}");
        assertError(
                "PutItem",
                put + ",'ReturnValuesOnConditionCheckFailure':'ALL_OLD'}",
                type + ",'Item':{'k':{'S':'a'},'n':{'N':'1'}}}");
    }

    @Test
    void tellsWhyTransactionWasCancelled() throws IOException {
        assertError(
                "TransactWriteItems",
                "{'TransactItems':[{'Put':{'TableName':'Tab','Item':{'k':{'S':'z'}}}},{'Delete':{'TableName':'Tab',"
                        + "'Key':{'k':{'S':'a'}},'ConditionExpression':'attribute_not_exists(k)',"
                        + "'ReturnValuesOnConditionCheckFailure':'ALL_OLD'}}]}",
                "{'__type':'" + DATABASE
                        + "TransactionCanceledException','Message':'Transaction cancelled, please refer"
                        + " cancellation reasons for specific reasons [None, ConditionalCheckFailed]',"
                        + "'CancellationReasons':[{'Code':'None'},{'Code':'ConditionalCheckFailed',"
                        + "'Message':'The conditional request failed','Item':{'k':{'S':'a'},'n':{'N':'1'}}}]}");
    }

    @Test
    void tellsThatTokenWasUsedForAnotherRequest() throws IOException {
        String request =
                "{'ClientRequestToken':'once','TransactItems':[{'Put':{'TableName':'Tab','Item':{'k':{'S':'%s'}}}}]}";
        assertThat(wire.call("TransactWriteItems", json(request.formatted("t1")))
                        .body())
                .isEqualTo("{}");

        Wire.Reply reply = wire.call("TransactWriteItems", json(request.formatted("t2")));

        assertThat(reply.body())
                .startsWith(json("{'__type':'" + DATABASE + "IdempotentParameterMismatchException','Message':'"));
    }

    @Test
    void tellsThatInsertMeetsItem() throws IOException {
        assertError(
                "ExecuteStatement",
                "{'Statement':'INSERT INTO Tab VALUE {`k`:`a`}'}",
                "{'__type':'" + DATABASE
                        + "DuplicateItemException','message':'Duplicate primary key exists in table'}");
    }

    @Test
    void tellsThatTooManyIndexesAreToBeCreated() throws IOException {
        String index = "{'Create':{'IndexName':'%s','KeySchema':[{'AttributeName':'n','KeyType':'HASH'}],"
                + "'Projection':{'ProjectionType':'ALL'}}}";
        assertError(
                "UpdateTable",
                "{'TableName':'Tab','AttributeDefinitions':[{'AttributeName':'n','AttributeType':'N'}],"
                        + "'GlobalSecondaryIndexUpdates':[" + index.formatted("one") + "," + index.formatted("two")
                        + "]}",
                "{'__type':'" + DATABASE + "LimitExceededException','message':'Subscriber limit exceeded: Only 1 online"
                        + " index can be created or deleted simultaneously per table'}");
    }

    @Test
    void tellsThatValueBreaksRule() throws IOException {
        assertError(
                "PutItem",
                "{'TableName':'Tab','Item':{'k':{'N':'1'}}}",
                "{'__type':'" + VALIDATION + "','message':'One or more parameter values were invalid: Type mismatch for"
                        + " key k expected: S actual: N'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Nope", "ImportTable", "getitem", "''"})
    void tellsThatOperationIsUnknown(String operation) throws IOException {
        assertError(operation, "{}", "{'__type':'com.amazon.coral.service#UnknownOperationException'}");
    }

    @Test
    void tellsThatCredentialsAreMissingOrIncomplete() throws IOException {
        Map<String, String> headers = Wire.headers("ListTables");
        headers.remove("Authorization");
        Wire.Reply missing = wire.post(headers, "{}".getBytes(StandardCharsets.UTF_8));
        headers.put("Authorization", "AWS4-HMAC-SHA256 Credential=a");
        Wire.Reply incomplete = wire.post(headers, "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body())
                .isEqualTo(json("{'__type':'com.amazon.coral.service#MissingAuthenticationTokenException',"
                        + "'message':'Request is missing Authentication Token'}"));
        assertThat(incomplete.body())
                .startsWith(json("{'__type':'com.amazon.coral.service#IncompleteSignatureException','message':'"));
    }

    // ---- types of members

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PutItem|{'TableName':5}|NUMBER_VALUE cannot be converted to String",
                "PutItem|{'TableName':5.5}|DECIMAL_VALUE cannot be converted to String",
                "PutItem|{'TableName':true}|TRUE_VALUE cannot be converted to String",
                "PutItem|{'TableName':[]}|Unrecognized collection type class java.lang.String",
                "PutItem|{'TableName':{}}|Start of structure or map found where not expected",
                "PutItem|{'Item':5}|Unexpected field type",
                "PutItem|{'Item':[]}|Unrecognized collection type java.util.Map<java.lang.String,"
                        + " com.amazonaws.dynamodb.v20120810.AttributeValue>",
                "PutItem|{'Item':{'a':5}}|Unexpected value type in payload",
                "PutItem|{'Item':{'a':{'S':5}}}|NUMBER_VALUE cannot be converted to String",
                "PutItem|{'Item':{'a':{'N':5}}}|NUMBER_VALUE cannot be converted to String",
                "PutItem|{'Item':{'a':{'B':5}}}|only base-64-encoded strings are convertible to bytes",
                "PutItem|{'Item':{'a':{'B':[]}}}|Unrecognized collection type class java.nio.ByteBuffer",
                "PutItem|{'Item':{'a':{'B':'abc'}}}|Base64 encoded length is expected a multiple of 4 bytes but found: 3",
                "PutItem|{'Item':{'a':{'B':'YR=='}}}|Invalid last non-pad Base64 character dectected",
                "PutItem|{'Item':{'a':{'BOOL':'maybe'}}}|Unexpected token received from parser",
                "PutItem|{'Item':{'a':{'BOOL':5}}}|NUMBER_VALUE cannot be converted to Boolean",
                "PutItem|{'Item':{'a':{'SS':'x'}}}|Unexpected field type",
                "PutItem|{'Item':{'a':{'SS':{}}}}|Start of structure or map found where not expected",
                "PutItem|{'Item':{'a':{'SS':[1]}}}|NUMBER_VALUE cannot be converted to String",
                "PutItem|{'Item':{'a':{'L':['x']}}}|Unexpected value type in payload",
                "PutItem|{'Item':{'a':{'L':[{'M':{'b':{'L':{}}}}]}}}|Start of structure or map found where not expected",
                "PutItem|{'Item':{'a':{'N':'dog'},'b':{'S':1}}}|NUMBER_VALUE cannot be converted to String",
                "Query|{'Limit':'1'}|STRING_VALUE cannot be converted to Integer",
                "Query|{'Limit':[]}|Unrecognized collection type class java.lang.Integer",
                "CreateTable|{'ProvisionedThroughput':{'ReadCapacityUnits':true}}|TRUE_VALUE cannot be converted to Long",
                "CreateTable|{'KeySchema':{}}|Start of structure or map found where not expected",
                "CreateTable|{'KeySchema':[1]}|Unexpected value type in payload",
            })
    void tellsThatMemberHasWrongType(String operation, String request, String message) throws IOException {
        assertError(operation, request, "{'__type':'" + SERIALIZATION + "','Message':'" + message + "'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{",
                "[]",
                "null",
                "{}x",
                "{} {}",
                "{'TableName':'a',}",
                "{'TableName':5} x",
                "{'TableName':5,'x':}",
                "{'a':01}",
                "{'a':NaN}",
                "nonsense"
            })
    void tellsNothingMoreWhereBodyIsNoJson(String request) throws IOException {
        assertError("PutItem", request, "{'__type':'" + SERIALIZATION + "'}");
    }

    @Test
    void tellsThatBodyIsMissingOnlyAfterOperationAndCredentials() throws IOException {
        assertError("PutItem", "", "{'__type':'" + SERIALIZATION + "'}");
        assertError("Nope", "", "{'__type':'com.amazon.coral.service#UnknownOperationException'}");
        assertError("Nope", "{", "{'__type':'" + SERIALIZATION + "'}");
    }

    @Test
    void refusesTextThatIsNoUtf8() throws IOException {
        byte[] body = json("{'TableName':'Tab','Item':{'k':{'S':'?'}}}").getBytes(StandardCharsets.UTF_8);
        body[new String(body, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xC3;

        Wire.Reply reply = wire.post(Wire.headers("PutItem"), body);

        assertThat(reply.body()).isEqualTo(json("{'__type':'" + SERIALIZATION + "'}"));
    }

    @Test
    void refusesJsonThatIsTooDeep() throws IOException {
        String deep = "[".repeat(100_000);
        assertError("PutItem", "{'x':" + deep, "{'__type':'" + SERIALIZATION + "'}");
    }

    // ---- values

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}|Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "{'X':1}|Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "{'S':null}|Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "null|Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "{'S':'a','N':'1'}|Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                        + " the supported datatypes",
                "{'S':'a','N':'dog'}|The parameter cannot be converted to a numeric value: dog",
                "{'N':''}|The parameter cannot be converted to a numeric value",
                "{'N':'1e126'}|Number overflow. Attempting to store a number with magnitude larger than supported range",
                "{'NULL':false}|One or more parameter values were invalid: Null attribute value types must have the value"
                        + " of true",
                "{'SS':[]}|One or more parameter values were invalid: An string set  may not be empty",
                "{'SS':['a','a']}|One or more parameter values were invalid: Input collection [a, a] contains duplicates.",
                "{'NS':['1','1.0']}|Input collection contains duplicates",
                "{'BS':['Yg==','Yg==']}|One or more parameter values were invalid: Input collection [Yg==, Yg==]of type BS"
                        + " contains duplicates.",
                "{'L':[{'N':'x'},{'SS':[]}]}|The parameter cannot be converted to a numeric value: x",
            })
    void tellsWhatIsWrongWithValue(String value, String message) throws IOException {
        assertError(
                "PutItem",
                "{'TableName':'Tab','Item':{'k':{'S':'a'},'v':" + value + "}}",
                "{'__type':'" + VALIDATION + "','message':'" + message + "'}");
        assertError(
                "PutItem",
                "{'TableName':'Tab','Item':{'k':{'S':'a'}},'ConditionExpression':'n = :v',"
                        + "'ExpressionAttributeValues':{':v':" + value + "}}",
                "{'__type':'" + VALIDATION + "','message':'ExpressionAttributeValues contains invalid value: " + message
                        + " for key :v'}");
    }

    @Test
    void tellsThatValueIsTooDeep() throws IOException {
        String tooDeep = "{'L':[".repeat(33) + "{'S':''}" + "]}".repeat(33);
        assertError(
                "PutItem",
                "{'TableName':'Tab','Item':{'k':{'S':'a'},'v':" + tooDeep + "}}",
                "{'__type':'" + VALIDATION + "','message':'Nesting Levels have exceeded supported limits: Attributes in"
                        + " the item have nested levels beyond supported limit'}");
    }

    @Test
    void prefixesWhatIsWrongWithStartKey() throws IOException {
        String scan = "{'TableName':'Tab','ExclusiveStartKey':{'k':%s}}";
        assertError(
                "Scan",
                scan.formatted("{}"),
                "{'__type':'" + VALIDATION
                        + "','message':'The provided starting key is invalid: Supplied AttributeValue"
                        + " is empty, must contain exactly one of the supported datatypes'}");
        assertError(
                "Scan",
                scan.formatted("{'N':'x'}"),
                "{'__type':'" + VALIDATION + "','message':'The parameter cannot be converted to a numeric value: x'}");
    }

    // ---- shape

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PutItem|{}|2 validation errors detected: Value null at `tableName` failed to satisfy constraint: Member"
                        + " must not be null; Value null at `item` failed to satisfy constraint: Member must not be null",
                "PutItem|{'TableName':''}|1 validation error detected: Value `` at `tableName` failed to satisfy"
                        + " constraint: Member must have length greater than or equal to 1",
                "PutItem|{'TableName':'a b','ReturnValues':'x'}|1 validation error detected: Value `a b` at `tableName`"
                        + " failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
                "PutItem|{'TableName':'abc','Item':{},'ReturnValues':'x','ReturnConsumedCapacity':'y'}|2 validation errors"
                        + " detected: Value `y` at `returnConsumedCapacity` failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [INDEXES, TOTAL, NONE]; Value `x` at `returnValues` failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE,"
                        + " UPDATED_NEW]",
                "UpdateItem|{'TableName':'abc','Key':{},'ReturnValues':'x','ReturnConsumedCapacity':'y'}|1 validation error"
                        + " detected: Value `y` at `returnConsumedCapacity` failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [INDEXES, TOTAL, NONE]",
                "PutItem|{'TableName':'abc','Item':{},'Expected':{'a':{'ComparisonOperator':'x'}}}|1 validation error"
                        + " detected: Value `x` at `expected.a.member.comparisonOperator` failed to satisfy constraint:"
                        + " Member must satisfy enum value set: [IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL,"
                        + " NE, LE, BEGINS_WITH, GE, CONTAINS]",
                "GetItem|{'AttributesToGet':[]}|3 validation errors detected: Value `[]` at `attributesToGet` failed to"
                        + " satisfy constraint: Member must have length greater than or equal to 1; Value null at"
                        + " `tableName` failed to satisfy constraint: Member must not be null; Value null at `key` failed"
                        + " to satisfy constraint: Member must not be null",
                "Query|{'TableName':'abc','Limit':0}|1 validation error detected: Value at `Limit` failed to satisfy"
                        + " constraint: Member must have value greater than or equal to 1",
                "Query|{'TableName':'abc'}|Either the KeyConditions or KeyConditionExpression parameter must be specified"
                        + " in the request.",
                "Scan|{'TableName':'abc','Limit':0,'Select':'x'}|2 validation errors detected: Value `x` at `select` failed"
                        + " to satisfy constraint: Member must satisfy enum value set: [SPECIFIC_ATTRIBUTES, COUNT,"
                        + " ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]; Value `0` at `limit` failed to satisfy constraint:"
                        + " Member must have value greater than or equal to 1",
                "CreateTable|{}|The parameter `TableName` is required but was not present in the request",
                "CreateTable|{'TableName':'abc'}|2 validation errors detected: Value null at `attributeDefinitions` failed"
                        + " to satisfy constraint: Member must not be null; Value null at `keySchema` failed to satisfy"
                        + " constraint: Member must not be null",
                "CreateTable|{'TableName':'a','BillingMode':'x'}|4 validation errors detected: Value null at"
                        + " `attributeDefinitions` failed to satisfy constraint: Member must not be null; Value `a` at"
                        + " `tableName` failed to satisfy constraint: Member must have length greater than or equal to 3;"
                        + " Value `x` at `billingMode` failed to satisfy constraint: Member must satisfy enum value set:"
                        + " [PROVISIONED, PAY_PER_REQUEST]; Value null at `keySchema` failed to satisfy constraint:"
                        + " Member must not be null",
                "CreateTable|{'TableName':'abc','AttributeDefinitions':[],'KeySchema':[{'KeyType':'x'}]}|2 validation"
                        + " errors detected: Value null at `keySchema.1.member.attributeName` failed to satisfy"
                        + " constraint: Member must not be null; Value `x` at `keySchema.1.member.keyType` failed to"
                        + " satisfy constraint: Member must satisfy enum value set: [HASH, RANGE]",
                "DescribeTable|{}|The parameter `TableName` is required but was not present in the request",
                "TransactWriteItems|{'TransactItems':[]}|1 validation error detected: Value `[]` at `transactItems` failed"
                        + " to satisfy constraint: Member must have length greater than or equal to 1",
                "TransactWriteItems|{'TransactItems':[{'Put':{'TableName':'abc'}}]}|1 validation error detected: Value null"
                        + " at `transactItems.1.member.put.item` failed to satisfy constraint: Member must not be null",
                "BatchGetItem|{'RequestItems':{}}|The requestItems parameter is required for BatchGetItem",
                "BatchWriteItem|{}|1 validation error detected: Value null at `requestItems` failed to satisfy constraint:"
                        + " Member must not be null",
                "PutItem|{'TableName':'abc','Item':{},'ReturnValues':'ALL_NEW'}|ReturnValues can only be ALL_OLD or NONE",
                "PutItem|{'TableName':'abc','Item':{'a':{'N':'x'}},'ReturnValues':'ALL_NEW'}|The parameter cannot be"
                        + " converted to a numeric value: x",
                "PutItem|{'TableName':'abc','Item':{'a':{'N':'x'}},'Expected':{},'ConditionExpression':'a'}|Can not use"
                        + " both expression and non-expression parameters in the same request: Non-expression parameters:"
                        + " {Expected} Expression parameters: {ConditionExpression}",
                "PutItem|{'TableName':'abc','Item':{},'ConditionalOperator':'OR'}|One or more parameter values were"
                        + " invalid: ConditionalOperator cannot be used without Filter or Expected",
                "Query|{'TableName':'Tab','KeyConditions':{'k':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'a'}]}},"
                        + "'QueryFilter':{'k':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'a'}]}}}|QueryFilter"
                        + " can only contain non-primary key attributes: Primary key attribute: k",
            })
    void tellsWhatIsWrongWithShapeInOrderOfService(String operation, String request, String message)
            throws IOException {
        assertError(operation, request, "{'__type':'" + VALIDATION + "','message':'" + message + "'}");
    }

    @Test
    void takesTextsForBooleansAndFloorsDecimals() throws IOException {
        Wire.Reply reply = wire.call("Scan", json("{'TableName':'Tab','ConsistentRead':'YES','Limit':1.9}"));

        assertThat(reply.body()).contains(json("'ScannedCount':1,'LastEvaluatedKey'"));
    }

    @Test
    void ignoresUnknownMembersAndTakesNullForMissing() throws IOException {
        Wire.Reply reply = wire.call(
                "GetItem",
                json("{'Unknown':{'a':[{'b':1}]},'TableName':'Tab','Key':{'k':{'S':'a','Q':{}}},"
                        + "'ProjectionExpression':null,'ExpressionAttributeNames':null}"));

        assertThat(reply.body()).isEqualTo(json("{'Item':{'k':{'S':'a'},'n':{'N':'1'}}}"));
    }

    @Test
    void refusesAttributeThatIsWrittenTwice() throws IOException {
        Wire.Reply reply = wire.call("PutItem", json("{'TableName':'Tab','Item':{'k':{'S':'a'},'k':{'S':'b'}}}"));

        assertThat(reply.body()).startsWith(json("{'__type':'" + VALIDATION + "'"));
    }
}
