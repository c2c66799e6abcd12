package katas.txboundaries.domain;

/** Something that has to be done outside of the database. A charge is named by its key; a receipt has none. */
public record Command(long number, Type type, Order order, String key) {

    public enum Type { CHARGE, SEND_RECEIPT }
}
