package io.keystave.conformance.typed.listing;

import io.keystave.annotation.SortKey;
import java.math.BigDecimal;
import java.time.LocalDate;

@SortKey(template = "INV#{issued}#{number}")
record Invoice(String customer, LocalDate issued, String number, BigDecimal total) implements ShopItem {}
