package katas.consistency.api;

import java.util.List;

/** The counter of the Corner Shop. There are several, each a program on a machine of its own, over the same database. */
public interface Shop {

    /**
     * Opens a cart for a customer. A customer has one open cart at the most, and any number of closed ones.
     *
     * @return the new cart's id
     * @throws CartAlreadyOpen  when the customer has an open cart
     * @throws ConcurrentChange when somebody else was faster; nothing has happened, and the caller may try again
     */
    CartId openCart(CustomerId customer);

    /**
     * Places an order: it is stored with its lines, and the goods leave the stock. All or nothing.
     *
     * @param customer who pays later; their open orders, this one among them, may together not cost more than their credit limit
     * @param items    one or more; the same thing may be there twice
     * @return the new order's id
     * @throws OutOfStock       when the shop has not enough of something
     * @throws CreditExceeded   when the customer's open orders would cost more than their credit limit
     * @throws ConcurrentChange when somebody else was faster; nothing has happened, and the caller may try again
     */
    OrderId place(CustomerId customer, List<Item> items);

    /** How much of it is on the shelf; 0 of what the shop does not know. */
    int onHand(Sku sku);
}
