package io.keystave.conformance.typed.listing;

import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.Table;

/** What belongs to a customer: one table, several item types. */
@Table(value = "shop", stream = true)
@PartitionKey(template = "CUST#{customer}")
public sealed interface ShopItem permits Profile, Invoice {
    String customer();
}
