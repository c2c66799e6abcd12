package katas.txboundaries;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import katas.kit.fake.FakeGateway;

/** People at the till at the same time, each on a thread of its own. Closing it lets the provider answer and serves them all. */
final class Customers implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeGateway gateway;

    Customers(FakeGateway gateway) {
        this.gateway = gateway;
    }

    Future<Object> ask(Callable<?> question) {
        return threads.submit(() -> Shop.told(question));
    }

    /** What the customer was told in the end: the answer, or the exception. */
    static Object told(Future<?> answer) throws Exception {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        gateway.releaseAll();
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a customer is still waiting");
        }
    }
}
