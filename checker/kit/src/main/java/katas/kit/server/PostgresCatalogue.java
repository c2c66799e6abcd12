package katas.kit.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What there is in a schema, as it was when it was read. */
record PostgresCatalogue(List<String> tables, boolean hiddenEffects, String wipe) {

    /** @param mayDisableTriggers whether deleting may go past foreign keys and triggers */
    static PostgresCatalogue read(Connection session, String schema, boolean mayDisableTriggers) throws SQLException {
        String here = "'" + schema + "'::regnamespace";
        List<String> tables = names(session, "select relname from pg_class where relnamespace = " + here + " and relkind in ('r', 'p') order by relname");
        List<String> restarts = names(session, "select format('setval(%L, %s, false)', format('%I.%I', nspname, relname), seqstart) from pg_sequence"
                + " join pg_class c on c.oid = seqrelid join pg_namespace n on n.oid = relnamespace where relnamespace = " + here);
        boolean hidden = !names(session, "select relname from pg_class where relnamespace = " + here + " and (relkind in ('v', 'm') or relhassubclass or relhasrules)"
                + " union all select tgname from pg_trigger join pg_class c on c.oid = tgrelid where relnamespace = " + here + " and not tgisinternal"
                + " union all select conname from pg_constraint where connamespace = " + here + " and contype = 'f'"
                + " and (confdeltype not in ('a', 'r') or confupdtype not in ('a', 'r'))").isEmpty();
        return new PostgresCatalogue(tables, hidden, wipe(schema, tables, restarts, mayDisableTriggers));
    }

    /**
     * One text that empties every table. Deleting the few rows of a test takes a tenth of the time that truncating takes, which makes new files
     * for every table and index.
     */
    private static String wipe(String schema, List<String> tables, List<String> restarts, boolean mayDisableTriggers) {
        String numbers = restarts.isEmpty() ? "" : "select " + String.join(", ", restarts);
        if (tables.isEmpty()) {
            return numbers;
        }
        List<String> deletes = tables.stream().map(table -> "delete from " + schema + ".\"" + table.replace("\"", "\"\"") + "\"").toList();
        if (mayDisableTriggers) {
            return "begin; set local session_replication_role = replica; " + String.join("; ", deletes) + "; " + (numbers.isEmpty() ? "" : numbers + "; ") + "commit";
        }
        // In one statement, at the end of which no row is left that a foreign key could be about.
        return deletes.stream().map(delete -> "t" + deletes.indexOf(delete) + " as (" + delete + ")").collect(Collectors.joining(", ", "with ", " select 1"))
                + (numbers.isEmpty() ? "" : "; " + numbers);
    }

    private static List<String> names(Connection session, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = session.createStatement(); ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }
}
