package katas.evolution;

import katas.evolution.api.CustomerId;
import katas.evolution.api.Customers;
import katas.kit.record.Recording;

/** A release that runs. Whatever it throws is a customer who was not served. */
final class Release implements Customers {

    private final String name;
    private final Customers release;

    Release(String name, Customers release) {
        this.name = name;
        this.release = release;
    }

    @Override
    public void add(CustomerId id, String fullName) {
        serve("adds %s as %s".formatted(id.value(), fullName), () -> release.add(id, fullName));
    }

    @Override
    public void rename(CustomerId id, String fullName) {
        serve("renames %s to %s".formatted(id.value(), fullName), () -> release.rename(id, fullName));
    }

    @Override
    public String nameOf(CustomerId id) {
        String[] seen = new String[1];
        serve("looks up " + id.value(), () -> seen[0] = release.nameOf(id));
        return seen[0];
    }

    /** @throws AssertionError when the release does not know the customer by this name */
    void knows(CustomerId id, String expected, String when) {
        String seen = nameOf(id);
        if (!expected.equals(seen)) {
            throw new AssertionError("%s%nexpected: %s knows %s as %s%nseen:     %s".formatted(when, name, id.value(), expected, seen == null ? "no name" : seen));
        }
    }

    private void serve(String what, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new AssertionError("expected: %s %s%nseen:     %s".formatted(name, what, Recording.describe(cause)), e);
        }
    }
}
