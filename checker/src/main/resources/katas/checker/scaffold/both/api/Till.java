package katas.{{package}}.api;

// TODO(author): the port of the kata. Tests hold it and nothing else of the learner's.
/** Where the shop sells. */
public interface Till {

    /**
     * Sells so many of one thing: they leave the shelf, and the books say so.
     *
     * @param unitPriceMinor the price of one, in minor units
     * @throws OutOfStock when there are not so many
     */
    void sell(String sku, int qty, long unitPriceMinor);
}
