package io.keystave.sample;

import io.keystave.Keystave;
import io.keystave.sample.data.CompanyGenerator;
import io.keystave.sample.data.Loader;
import io.keystave.sample.desk.CustomerRepository;
import io.keystave.sample.desk.OrderRepository;
import java.nio.file.Path;

/** Loads made-up orders into a store, and says the number of each one that is acknowledged. Some test kills it. */
final class LoadingProcess {
    private LoadingProcess() {}

    /** Arguments: the store, the seed of the orders. */
    public static void main(String[] arguments) {
        try (Keystave db = Keystave.embedded(Path.of(arguments[0]))) {
            Loader loader = new Loader(CustomerRepository.on(db), OrderRepository.on(db));
            db.schema().createMissing();
            loader.load(CompanyGenerator.generate(Long.parseLong(arguments[1])), order -> {
                System.out.println(order.orderId());
                System.out.flush();
            });
        }
    }
}
