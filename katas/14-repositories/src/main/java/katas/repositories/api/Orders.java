package katas.repositories.api;

import java.util.List;
import java.util.Optional;

/**
 * The orders of the shop, wherever they are kept. Everybody who writes against this interface may rely on every sentence below, whichever
 * implementation is behind it.
 *
 * <ul>
 *   <li>Orders go in and come out as copies. Two copies of one order know nothing of each other. A change is stored by {@link #save}, and by
 *       nothing else.
 *   <li>Every method but {@link #nextId} works in the transaction of its caller, see {@link Tx}, sees what was saved in it before, and
 *       throws {@link NoTransaction} outside of one. What it does is there for others when that transaction has ended, and only if it ended well.
 *   <li>Nobody overwrites what they have not seen: whoever saves or removes a copy of an older state gets {@link StaleOrder}. At the latest
 *       the end of the transaction throws it.
 * </ul>
 */
public interface Orders {

    /** An id that no order has, and that nobody else was or will be given. Needs no transaction. */
    OrderId nextId();

    /** A copy of the order; empty if there is none of that id. */
    Optional<Order> byId(OrderId id);

    /**
     * Copies of the customer's open orders ({@link Order.Status#isOpen}), by id. Costs what it finds, however many orders the shop has: one query and one more
     * for every 20 orders begun, and a row for each order and each line, and one more for each order.
     */
    List<Order> openFor(CustomerId customer);

    /**
     * Stores the state of this copy, with its lines in their order. The copy is one of what is stored now, and can be changed and saved again.
     *
     * @throws StaleOrder when the stored order was saved by somebody else, or removed, since this copy was made
     */
    void save(Order order);

    /**
     * The order and its lines are gone.
     *
     * @throws StaleOrder  when the stored order was saved by somebody else since this copy was made
     * @throws NoSuchOrder when there is no such order (any more)
     */
    void remove(Order order);
}
