package katas.fetching.api;

import java.util.List;

/**
 * What the staff see of the shop's orders. The newest order comes first; orders of the same moment come in the order of their ids.
 *
 * <p>What is returned can be read whenever the caller likes: it needs the database no more.
 */
public interface Overview {

    /** The newest {@code n} orders, or all of them if there are fewer. */
    List<Row> overview(int n);

    /**
     * The same list, one page of it.
     *
     * @param page the first page is 1; a page behind the last is empty
     * @param size how many orders a full page has
     */
    List<Row> page(int page, int size);

    /** One order with all that is on it. The order exists. */
    Detail detail(OrderId order);

    /** The newest {@code n} orders at a glance, or all of them if there are fewer. */
    List<Header> headers(int n);

    /**
     * An order in a list.
     *
     * @param customer   the customer's full name
     * @param totalMinor what the order costs, in cents
     * @param lines      how many lines it has
     * @param units      how many pieces its lines are about, all together
     * @param paidMinor  what its payments add up to, in cents
     */
    record Row(OrderId id, String customer, long totalMinor, int lines, int units, long paidMinor) {
    }

    /** An order at a glance: what stands on the order itself. */
    record Header(OrderId id, String status, long totalMinor) {
    }

    /**
     * An order with all that is on it.
     *
     * @param lines    in any order
     * @param payments in any order
     */
    record Detail(OrderId id, String customer, List<Line> lines, List<Payment> payments) {

        /** So many pieces of one product, each at this price in cents. */
        public record Line(String sku, int quantity, long unitPriceMinor) {
        }

        /** Money that came in, in cents. */
        public record Payment(String id, long amountMinor) {
        }
    }
}
