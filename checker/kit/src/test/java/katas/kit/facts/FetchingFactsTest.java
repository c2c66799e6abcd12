package katas.kit.facts;

import static katas.kit.facts.Orders.LINES;
import static katas.kit.facts.Orders.ORDERS;
import static katas.kit.facts.Orders.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityGraph;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import katas.kit.facts.Orders.EagerOrder;
import katas.kit.facts.Orders.LazyOrder;
import katas.kit.facts.Orders.SetOrder;
import katas.kit.facts.Orders.SubselectOrder;
import org.hibernate.Session;
import org.hibernate.loader.MultipleBagFetchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What it costs to read twelve orders of twelve customers with five lines and four payments each. */
class FetchingFactsTest {

    private Lab lab;

    @AfterEach
    void close() throws SQLException {
        lab.close();
    }

    /** H15 */
    @Test
    void a_lazy_collection_costs_a_select_for_each_order() {
        read(LazyOrder.class, session -> linesOf(session.createQuery("from LazyOrder", LazyOrder.class).getResultList()));
        assertThat(lab.selects()).isEqualTo(1 + ORDERS);
    }

    /** H15 */
    @Test
    void eager_in_the_mapping_costs_a_select_for_each_order_and_association_when_the_query_does_not_join() {
        read(EagerOrder.class, session -> session.createQuery("from EagerOrder", EagerOrder.class).getResultList());
        assertThat(lab.selects()).isEqualTo(1 + 2 * ORDERS);
    }

    /** H15 */
    @Test
    void two_lists_cannot_be_join_fetched() {
        lab = Orders.lab(Map.of(), LazyOrder.class);
        assertThatThrownBy(() -> lab.sessions.inTransaction(session -> session.createQuery(
                "from LazyOrder o join fetch o.lines join fetch o.payments", LazyOrder.class).getResultList()))
                .hasRootCauseInstanceOf(MultipleBagFetchException.class);
    }

    /** H15 */
    @Test
    void two_join_fetched_sets_multiply_the_rows() {
        List<SetOrder> orders = read(SetOrder.class, session -> session.createQuery(
                "from SetOrder o join fetch o.lines join fetch o.payments", SetOrder.class).getResultList());
        assertThat(orders).hasSize(ORDERS).allSatisfy(order -> assertThat(order.lines).hasSize(LINES));
        assertThat(lab.selects()).isEqualTo(1);
        assertThat(lab.rows()).isEqualTo(ORDERS * LINES * PAYMENTS);
    }

    /** H15 */
    @Test
    void batch_fetching_costs_a_select_for_each_batch_and_association() {
        lab = Orders.lab(Map.of("hibernate.default_batch_fetch_size", "5"), LazyOrder.class);
        lab.sessions.inTransaction(session -> session.createQuery("from LazyOrder", LazyOrder.class).getResultList().forEach(order -> {
            assertThat(order.lines).hasSize(LINES);
            assertThat(order.customer.getName()).isNotBlank();
        }));
        assertThat(lab.selects()).isEqualTo(1 + 2 * 3);
    }

    /** H15 */
    @Test
    void subselect_fetching_costs_one_select_for_all_collections() {
        read(SubselectOrder.class, session -> session.createQuery("from SubselectOrder", SubselectOrder.class).getResultList()
                .stream().map(order -> order.lines.size()).toList());
        assertThat(lab.selects()).isEqualTo(2);
    }

    /** H15 */
    @Test
    void a_join_fetch_costs_one_select() {
        read(LazyOrder.class, session -> linesOf(
                session.createQuery("from LazyOrder o join fetch o.lines join fetch o.customer", LazyOrder.class).getResultList()));
        assertThat(lab.selects()).isEqualTo(1);
        assertThat(lab.rows()).isEqualTo(ORDERS * LINES);
    }

    /** H15 */
    @Test
    void an_entity_graph_costs_one_select() {
        read(LazyOrder.class, session -> {
            EntityGraph<LazyOrder> graph = session.createEntityGraph(LazyOrder.class);
            graph.addAttributeNodes("lines");
            return linesOf(session.createQuery("from LazyOrder", LazyOrder.class)
                    .setHint("jakarta.persistence.fetchgraph", graph).getResultList());
        });
        assertThat(lab.selects()).isEqualTo(1);
    }

    /** H15 */
    @Test
    void a_projection_costs_one_select_and_a_row_for_each_answer() {
        record Summary(int id, long lines) {
        }
        List<Summary> summaries = read(LazyOrder.class, session -> session.createQuery(
                "select o.id, count(l) from LazyOrder o join o.lines l group by o.id", Summary.class).getResultList());
        assertThat(summaries).hasSize(ORDERS).allSatisfy(summary -> assertThat(summary.lines()).isEqualTo(LINES));
        assertThat(lab.selects()).isEqualTo(1);
        assertThat(lab.rows()).isEqualTo(ORDERS);
    }

    /** H15 */
    @Test
    void lazy_loading_without_a_transaction_hides_the_exception_and_costs_a_select_for_each_order() {
        lab = Orders.lab(Map.of("hibernate.enable_lazy_load_no_trans", "true"), LazyOrder.class);
        List<LazyOrder> detached =
                lab.sessions.fromTransaction(session -> session.createQuery("from LazyOrder", LazyOrder.class).getResultList());
        assertThat(linesOf(detached)).containsOnly(LINES);
        assertThat(lab.selects()).isEqualTo(1 + ORDERS);
    }

    /** H16 */
    @Test
    void subselect_fetching_forgets_the_limit_of_the_page() {
        read(SubselectOrder.class, session -> {
            List<SubselectOrder> page = session.createQuery("from SubselectOrder order by id", SubselectOrder.class)
                    .setMaxResults(3).getResultList();
            assertThat(page).hasSize(3);
            return page.get(0).lines.size();
        });
        assertThat(lab.selects()).isEqualTo(2);
        assertThat(lab.rows()).as("3 orders, and the lines of all of them").isEqualTo(3 + ORDERS * LINES);
    }

    /** H17 */
    @Test
    void a_limit_with_a_join_fetched_collection_is_applied_in_the_database() {
        List<LazyOrder> page = read(LazyOrder.class, session -> session.createQuery(
                "from LazyOrder o join fetch o.lines order by o.id", LazyOrder.class).setMaxResults(3).getResultList());
        assertThat(page).hasSize(3).allSatisfy(order -> assertThat(order.lines).hasSize(LINES));
        assertThat(lab.selects()).isEqualTo(1);
        assertThat(lab.rows()).isEqualTo(3 * LINES);
    }

    /** H18 */
    @Test
    void a_condition_on_a_fetched_alias_truncates_the_managed_collection_and_find_returns_it_truncated() {
        read(LazyOrder.class, session -> {
            LazyOrder order = session.createQuery("from LazyOrder o join fetch o.lines l where o.id = 1 and l.qty = 3", LazyOrder.class)
                    .getSingleResult();
            assertThat(order.lines).singleElement().satisfies(line -> assertThat(line.qty).isEqualTo(3));
            assertThat(session.find(LazyOrder.class, 1)).isSameAs(order);
            assertThat(session.find(LazyOrder.class, 1).lines).hasSize(1);
            return order;
        });
        lab.sessions.inTransaction(another -> assertThat(another.find(LazyOrder.class, 1).lines).hasSize(LINES));
    }

    private <T> T read(Class<?> order, Function<Session, T> query) {
        lab = Orders.lab(Map.of(), order);
        return lab.sessions.fromTransaction(query);
    }

    private static List<Integer> linesOf(List<LazyOrder> orders) {
        return orders.stream().map(order -> order.lines.size()).toList();
    }
}
