package io.keystave.benchmark.typed;

import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import java.time.LocalDate;

/** Writes and reads the bytes that the generated mapper does, as one would by hand. */
final class HandMapper {
    private static final AttributeName CUSTOMER = AttributeName.of("customer");
    private static final AttributeName DATE = AttributeName.of("date");
    private static final AttributeName NOTE = AttributeName.of("note");
    private static final AttributeName ORDER_ID = AttributeName.of("orderId");
    private static final AttributeName QUANTITY = AttributeName.of("quantity");
    private static final AttributeName SK = AttributeName.of("sk");
    private static final AttributeName STATUS = AttributeName.of("status");
    private static final AttributeName TOTAL = AttributeName.of("total");
    private static final Order.Status[] STATUSES = Order.Status.values();

    private HandMapper() {}

    static Item toItem(Order order) {
        ItemWriter out = new ItemWriter();
        String date = order.date().toString();
        out.attribute(CUSTOMER).string(order.customer());
        out.attribute(DATE).string(date);
        out.attribute(NOTE).string(order.note());
        out.attribute(ORDER_ID).string(order.orderId());
        out.attribute(QUANTITY).number(order.quantity());
        out.attribute(SK).string(date + '#' + order.orderId());
        out.attribute(STATUS).string(order.status().name());
        out.attribute(TOTAL).number(order.total());
        return out.toItem();
    }

    static Order fromItem(Item item) {
        ItemReader in = item.reader();
        in.find(CUSTOMER);
        String customer = in.value().string();
        in.find(DATE);
        LocalDate date = LocalDate.parse(in.value().string());
        in.find(NOTE);
        String note = in.value().string();
        in.find(ORDER_ID);
        String orderId = in.value().string();
        in.find(QUANTITY);
        int quantity = in.value().intNumber();
        in.find(STATUS);
        Order.Status status = status(in.value().string());
        in.find(TOTAL);
        return new Order(customer, date, orderId, status, in.value().decimal(), quantity, note);
    }

    private static Order.Status status(String name) {
        for (Order.Status status : STATUSES) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        throw new IllegalStateException("There is no status " + name + ".");
    }
}
