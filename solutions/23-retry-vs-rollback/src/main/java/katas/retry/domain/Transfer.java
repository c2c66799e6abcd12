package katas.retry.domain;

import katas.retry.api.OpId;
import katas.retry.api.Sku;

/** So many of one thing that are really another. */
public record Transfer(OpId operation, Sku from, Sku to, int qty) {
}
