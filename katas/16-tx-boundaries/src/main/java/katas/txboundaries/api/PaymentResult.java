package katas.txboundaries.api;

/** What the customer is told. */
public enum PaymentResult {

    /** The customer was charged, and the order is paid. */
    PAID,

    /** The provider said no. Nothing was charged, and the customer may try again. */
    DECLINED,

    /** A payment for this order has begun, and how it ends is not known yet. */
    IN_PROGRESS
}
