package katas.repositories;

import katas.kit.PersistenceTest;
import katas.repositories.api.Storages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The orders in memory keep the contract. */
@PersistenceTest(app = Wiring.class)
class MemoryOrdersTest {

    private OrdersContract memory;

    @BeforeEach
    void a_storage(Storages storages) {
        memory = new OrdersContract(storages.memory());
    }

    @Test
    void memory_stores_all_of_a_transaction_or_nothing() {
        memory.all_of_a_transaction_is_stored_or_nothing();
    }

    @Test
    void memory_refuses_work_outside_of_a_transaction() {
        memory.there_is_no_work_outside_of_a_transaction();
    }

    @Test
    void memory_gives_an_order_back_as_it_was_saved() {
        memory.an_order_comes_back_as_it_was_saved();
    }

    @Test
    void memory_shows_a_transaction_what_it_has_done() {
        memory.a_transaction_sees_what_it_has_done();
    }

    @Test
    void memory_finds_a_customers_open_orders() {
        memory.open_orders_are_found_by_customer();
    }

    @Test
    void memory_stores_a_change_when_it_is_saved_and_only_then() {
        memory.a_change_is_stored_by_save_and_by_nothing_else();
    }

    @Test
    void memory_hands_out_copies_that_share_nothing() {
        memory.copies_share_nothing();
    }

    @Test
    void memory_lets_nobody_overwrite_what_they_have_not_seen() {
        memory.nobody_overwrites_what_they_have_not_seen();
    }

    @Test
    void memory_removes_an_order_with_its_lines_if_it_is_as_seen() {
        memory.an_order_is_removed_with_its_lines_if_it_is_as_seen();
    }

    @Test
    void memory_gives_every_id_once(Storages storages) {
        OrdersContract.every_id_is_given_once(400, storages.memory());
    }
}
