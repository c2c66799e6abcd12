package katas.consistency.api;

/** Names a thing that the shop sells. */
public record Sku(String value) implements Comparable<Sku> {

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }
}
