package katas.evolution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import katas.evolution.api.CustomerId;

/** Customers come and change their names; every release that runs must know all of them. */
final class Days {

    private final Map<CustomerId, String> names = new TreeMap<>(Comparator.comparing(CustomerId::value));
    private final Random random = new Random(6);
    private int count;

    void pass(String when, Release... releases) {
        for (int i = 0; i < 3; i++) {
            for (Release release : releases) {
                CustomerId id = new CustomerId("customer-%02d".formatted(++count));
                names.put(id, "Customer " + count);
                release.add(id, names.get(id));
                CustomerId renamed = List.copyOf(names.keySet()).get(random.nextInt(names.size()));
                names.put(renamed, "Customer %s, name no. %d".formatted(renamed.value(), ++count));
                release.rename(renamed, names.get(renamed));
            }
        }
        for (Release release : releases) {
            names.forEach((id, name) -> release.knows(id, name, when));
        }
    }
}
