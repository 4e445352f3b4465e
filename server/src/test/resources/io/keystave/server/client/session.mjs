// An everyday session with Amazon's SDK for JavaScript; it ends with an error at the first surprise.
import assert from "node:assert/strict";
import {
  DynamoDB,
  ConditionalCheckFailedException,
  ResourceInUseException,
  ResourceNotFoundException,
  TransactionCanceledException,
  paginateQuery,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";

const client = new DynamoDB({});
const TableName = "Orders";
const text = (S) => ({ S });
const key = (order) => ({ customer: text("ann"), placed: text(order) });

const schema = {
  TableName,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [
    { AttributeName: "customer", AttributeType: "S" },
    { AttributeName: "placed", AttributeType: "S" },
  ],
  KeySchema: [
    { AttributeName: "customer", KeyType: "HASH" },
    { AttributeName: "placed", KeyType: "RANGE" },
  ],
};
const created = await client.createTable(schema);
assert.ok(created.TableDescription.CreationDateTime instanceof Date);
await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName });

const item = {
  ...key("o-1"),
  total: { N: "99.99" },
  photo: { B: new Uint8Array([0, 255, 7]) },
  tags: { SS: ["a", "é漢😀"] },
  lines: { L: [{ M: { product: text("Tea") } }, { NULL: true }, { BOOL: false }] },
};
await client.putItem({ TableName, Item: item });
const read = await client.getItem({ TableName, Key: key("o-1"), ConsistentRead: true });
assert.deepEqual(read.Item.total, item.total);
assert.deepEqual(Buffer.from(read.Item.photo.B), Buffer.from(item.photo.B));
assert.deepEqual(read.Item.lines, item.lines);
assert.deepEqual(read.Item.tags, item.tags);

const updated = await client.updateItem({
  TableName,
  Key: key("o-1"),
  UpdateExpression: "SET #s = :s",
  ExpressionAttributeNames: { "#s": "status" },
  ExpressionAttributeValues: { ":s": text("PAID") },
  ReturnValues: "UPDATED_NEW",
});
assert.deepEqual(updated.Attributes, { status: text("PAID") });

await client.batchWriteItem({
  RequestItems: { [TableName]: Array.from({ length: 20 }, (_, i) => ({ PutRequest: { Item: key(`p-${10 + i}`) } })) },
});
let found = 0;
const query = {
  TableName,
  KeyConditionExpression: "customer = :c AND begins_with(placed, :p)",
  ExpressionAttributeValues: { ":c": text("ann"), ":p": text("p-") },
};
for await (const page of paginateQuery({ client, pageSize: 6 }, query)) {
  found += page.Count;
}
assert.equal(found, 20);

await assert.rejects(client.createTable(schema), ResourceInUseException);
await assert.rejects(client.getItem({ TableName: "Nowhere", Key: key("o-1") }), ResourceNotFoundException);
await assert.rejects(
  client.putItem({
    TableName,
    Item: key("o-1"),
    ConditionExpression: "attribute_not_exists(customer)",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  }),
  (error) => {
    assert.ok(error instanceof ConditionalCheckFailedException);
    assert.deepEqual(error.Item.status, text("PAID"));
    return true;
  },
);
await assert.rejects(
  client.transactWriteItems({
    TransactItems: [
      { Put: { TableName, Item: key("o-2") } },
      { ConditionCheck: { TableName, Key: key("none"), ConditionExpression: "attribute_exists(customer)" } },
    ],
  }),
  (error) => {
    assert.ok(error instanceof TransactionCanceledException);
    assert.deepEqual(error.CancellationReasons.map((reason) => reason.Code), ["None", "ConditionalCheckFailed"]);
    return true;
  },
);
await assert.rejects(client.getItem({ TableName, Key: { customer: text("ann") } }), { name: "ValidationException" });

const stranger = new DynamoDB({ credentials: { accessKeyId: "AKIDNOBODY", secretAccessKey: "x" } });
await assert.rejects(stranger.listTables({}), { name: "UnrecognizedClientException" });

const deleted = await client.deleteItem({ TableName, Key: key("o-1"), ReturnValues: "ALL_OLD" });
assert.deepEqual(deleted.Attributes.status, text("PAID"));
console.log("The session is over.");
