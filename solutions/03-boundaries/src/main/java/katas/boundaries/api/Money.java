package katas.boundaries.api;

/**
 * An amount of the shop's currency.
 *
 * @param minor in cents
 */
public record Money(long minor) {

    public static final Money ZERO = new Money(0);

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, other.minor));
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(minor, factor));
    }

    public boolean exceeds(Money limit) {
        return minor > limit.minor;
    }
}
