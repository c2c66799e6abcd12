package katas.boundaries.domain.order;

import java.io.Serializable;

/** The key of a line: its order and its place on it. */
public record OrderLineId(String order, int lineNo) implements Serializable {
}
