package katas.kit.fault;

import katas.kit.fake.CallHook;

/** A crash that is to come when the application calls another service; made by {@link Faults#crashAt}. It happens once. */
public final class ServiceCrash {

    private final String point;
    private final CallHook.When when;
    private int nth = 1;
    private int seen;

    ServiceCrash(String point, CallHook.When when) {
        this.point = point;
        this.when = when;
    }

    /** At the n-th of these calls, counted from 1. */
    public synchronized ServiceCrash nth(int n) {
        this.nth = n;
        return this;
    }

    synchronized boolean isDueAt(String reached, CallHook.When moment) {
        return reached.equals(point) && moment == when && ++seen == nth;
    }
}
