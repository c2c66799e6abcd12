package katas.checker.catalog;

import java.util.Locale;

/** Whether a variant is wrong and must be caught, or right in another way and must pass. */
public enum VariantKind {
    REJECT, ACCEPT;

    /** As folders and files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
