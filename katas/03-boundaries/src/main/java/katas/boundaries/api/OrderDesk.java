package katas.boundaries.api;

/**
 * Where orders are taken. Several desks, each a program of its own, work on the same database.
 *
 * <p>Every command either does what it says, or throws and changes nothing.
 */
public interface OrderDesk {

    /** Most lines that an order may have. */
    int MAX_LINES = 10;

    /**
     * Opens an empty order.
     *
     * @param limit what the order's lines may cost together
     */
    OrderId open(CustomerId customer, Money limit);

    /**
     * Adds a line for a product that the order does not have yet, at the price it has today.
     *
     * @param quantity at least 1
     * @throws NoSuchOrder       if there is no such order
     * @throws NoSuchProduct     if there is no such product
     * @throws SkuAlreadyOnOrder if the order has a line for it
     * @throws TooManyLines      if the order has {@link #MAX_LINES} lines
     * @throws LimitExceeded     if the order would cost more than its limit
     * @throws ConcurrentChange  if another desk changed the order meanwhile
     */
    void addLine(OrderId order, Sku sku, int quantity);

    /**
     * Changes how much is ordered; the line keeps its price.
     *
     * @param quantity at least 1
     * @throws NoSuchOrder      if there is no such order
     * @throws NoSuchLine       if the order has no line for this product
     * @throws LimitExceeded    if the order would cost more than its limit
     * @throws ConcurrentChange if another desk changed the order meanwhile
     */
    void changeQuantity(OrderId order, Sku sku, int quantity);

    /**
     * Takes a line off the order.
     *
     * @throws NoSuchOrder      if there is no such order
     * @throws NoSuchLine       if the order has no line for this product
     * @throws ConcurrentChange if another desk changed the order meanwhile
     */
    void removeLine(OrderId order, Sku sku);

    /**
     * Removes the order with its lines.
     *
     * @throws NoSuchOrder      if there is no such order
     * @throws ConcurrentChange if another desk changed the order meanwhile
     */
    void cancel(OrderId order);

    /**
     * The order as a customer sees it, lines in the order in which they were added.
     *
     * @throws NoSuchOrder if there is no such order
     */
    OrderView view(OrderId order);
}
