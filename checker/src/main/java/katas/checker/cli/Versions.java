package katas.checker.cli;

import org.hibernate.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code kata --version} says: everything that somebody who reports something is asked for. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Persistence Katas 1.0", "Hibernate ORM " + Version.getVersionString(),
            "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + "), " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch")};
    }
}
