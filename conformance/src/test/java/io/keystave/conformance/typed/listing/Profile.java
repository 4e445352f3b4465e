package io.keystave.conformance.typed.listing;

import io.keystave.annotation.SortKey;

@SortKey(template = "PROFILE")
record Profile(String customer, String email) implements ShopItem {}
