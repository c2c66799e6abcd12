package katas.kit.fault;

import katas.kit.jdbc.CallSite;
import katas.kit.jdbc.JdbcCall;
import katas.kit.record.Recording;

/**
 * A point of an operation at which it talked to its database when nothing went wrong.
 *
 * @param number counted from 1
 * @param what   the statement, shortened, or {@code commit}
 * @param site   the application's line; null if unknown
 */
public record FaultPoint(int number, String what, CallSite site) {

    static FaultPoint of(int number, JdbcCall call) {
        return new FaultPoint(number, Recording.describe(call), call.callSite());
    }

    @Override
    public String toString() {
        return number + " (" + what + (site == null ? ")" : ", " + site + ")");
    }
}
