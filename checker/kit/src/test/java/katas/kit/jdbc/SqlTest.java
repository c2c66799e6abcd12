package katas.kit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import katas.kit.jdbc.Sql.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "select * from orders                                  | SELECT",
        "(select 1) union (select 2)                           | SELECT",
        "values (1)                                            | SELECT",
        "INSERT INTO orders VALUES (1)                         | INSERT",
        "insert into t values (1) on conflict do nothing       | INSERT",
        "update orders set a = 1                               | UPDATE",
        "delete from orders                                    | DELETE",
        "merge into orders using (values (1)) on (a = b)       | MERGE",
        "with a as (select 1) select * from a                  | SELECT",
        "with a as (select 1) delete from orders               | DELETE",
        "create table t (id int)                               | DDL",
        "truncate table t                                      | DDL",
        "analyze                                               | DDL",
        "commit                                                | COMMIT",
        "rollback                                              | ROLLBACK",
        "rollback to savepoint here                            | SAVEPOINT",
        "begin                                                 | BEGIN",
        "set lock_timeout 100                                  | SET",
        "set local lock_timeout = '1s'                         | SET",
        "select next value for order_seq                       | SEQUENCE",
        "select nextval('order_seq')                           | SEQUENCE",
        "select current_setting('lock_timeout', true)          | SEQUENCE",
        "call next_step()                                      | OTHER",
        "{call next_step()}                                    | OTHER",
        "explain analyze delete from orders                    | OTHER",
    })
    void knows_what_a_statement_does(String text, Verb expected) {
        assertThat(one(text).verb()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "select * from orders                                               | orders",
        "select * from shop.orders o                                        | orders",
        "select * from \"Orders\"                                           | orders",
        "select * from orders o, order_line as l, customer                  | orders customer order_line",
        "select * from orders o join order_line l on o.id = l.order_id      | orders order_line",
        "select * from orders left join (order_line l join product p on 1 = 1) on 2 = 2 | orders order_line product",
        "select * from (select * from orders) o, customer                   | orders customer",
        "select * from orders where id in (select order_id from payment)    | orders payment",
        "select (select count(*) from order_line), 1 from orders            | orders order_line",
        "select * from orders join customer using (customer_id)             | orders customer",
        "select extract(year from placed_at), trim(both from note) from orders | orders",
        "select * from orders where a is distinct from b                    | orders",
        "select * from a union select * from b                              | a b",
        "with big as (select * from orders) select * from big, customer     | orders customer",
        "with big (a, b) as (select * from orders) select * from big        | orders",
        "select * from orders -- from customer                              | orders",
        "select /* from customer */ * from orders                           | orders",
        "select 'it''s from customer' from orders                           | orders",
        "select \"from\" from orders                                        | orders",
        "select * from only orders                                          | orders",
        "select * from orders for update of customer                        | orders",
        "table orders                                                       | orders",
    })
    void finds_the_tables_that_are_read(String text, String expected) {
        assertThat(one(text).reads()).isEqualTo(Set.of(expected.split(" ")));
        assertThat(one(text).writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "insert into orders (id, note) values (1, 'x')                             | orders  |",
        "insert into orders select * from archive                                  | orders  | archive",
        "insert into orders values (1) on conflict (id) do update set a = 1        | orders  |",
        "update shop.orders set a = (select max(b) from payment)                   | orders  | payment",
        "delete from orders where id in (select id from archive)                   | orders  | archive",
        "merge into orders o using archive a on (o.id = a.id) when matched then update set b = 1 | orders | archive",
        "drop table if exists orders                                               | orders  |",
        "create table orders (id int references customer on update cascade)        | orders  |",
    })
    void finds_the_tables_that_are_written(String text, String writes, String reads) {
        assertThat(one(text).writes()).isEqualTo(Set.of(writes.split(" ")));
        assertThat(one(text).reads()).isEqualTo(reads == null ? Set.of() : Set.of(reads.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from t for update", "select * from t FOR UPDATE nowait", "select * from t for no key update",
        "select * from t for share", "select * from t for update skip locked"})
    void tells_a_query_that_locks(String text) {
        assertThat(one(text).locking()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from t", "select substring(a from 1 for 3) from t", "select 'for update' from t"})
    void tells_a_query_that_does_not_lock(String text) {
        assertThat(one(text).locking()).isFalse();
    }

    @Test
    void takes_a_text_with_several_statements_apart() {
        List<Sql> statements = Sql.parseAll("insert into a values (';'); /* ; */ select * from b; commit;");
        assertThat(statements).extracting(Sql::verb).containsExactly(Verb.INSERT, Verb.SELECT, Verb.COMMIT);
        assertThat(statements.get(0).writes()).containsExactly("a");
        assertThat(statements.get(1).reads()).containsExactly("b");
    }

    @Test
    void keeps_the_text_of_a_single_statement_as_it_was_sent() {
        assertThat(one("  Select  'A' From b ").text()).isEqualTo("Select  'A' From b");
    }

    @Test
    void can_live_with_an_empty_text_and_with_open_ends() {
        for (String text : List.of("", " ", ";", "--", "/*", "'", "\"", "$$", "(", ")", "select * from", "with a as", "update")) {
            assertThat(Sql.parseAll(text)).as(text).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1", "SELECT 1;", "select 'x'"})
    void tells_a_sign_of_life_from_a_query(String text) {
        assertThat(one(text).isProbe()).isTrue();
        assertThat(one("select a from b").isProbe()).isFalse();
    }

    @Test
    void compares_names_without_case() {
        assertThat(one("select * from Orders").touches("ORDERS")).isTrue();
    }

    private static Sql one(String text) {
        List<Sql> statements = Sql.parseAll(text);
        assertThat(statements).as(text).hasSize(1);
        return statements.get(0);
    }
}
