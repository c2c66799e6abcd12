package katas.kit.layers;

import static katas.kit.layers.Fixture.GOOD;
import static katas.kit.layers.Fixture.classesIn;
import static katas.kit.layers.Fixture.places;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {

    static Stream<ArchRule> every_rule() {
        return Stream.of(Layers.domainKnowsOnlyJava(), Layers.apiStandsAlone(), Layers.onlyApplicationManagesTransactions(),
                Layers.repositoriesSpeakTheDomain(), Layers.noSessionFields(), Layers.noSettersInDomain(),
                Layers.readAndWriteSideAreApart(), Layers.noSleepAndNoSystemClock(), Layers.everyClassIsInALayer());
    }

    @ParameterizedTest
    @MethodSource("every_rule")
    void a_good_application_breaks_no_rule(ArchRule rule) {
        assertThat(GOOD).as("fixture classes").isNotEmpty();
        assertThatCode(() -> rule.check(GOOD)).doesNotThrowAnyException();
        assertThat(rule.evaluate(GOOD).hasViolation()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("every_rule")
    void a_layer_without_classes_breaks_no_rule(ArchRule rule) {
        JavaClasses none = classesIn("nothing");
        assertThat(none).isEmpty();
        assertThatCode(() -> rule.check(none)).doesNotThrowAnyException();
    }

    @Test
    void the_domain_may_not_know_libraries_other_layers_or_classes_beside_them() {
        assertThat(places(Layers.domainKnowsOnlyJava(), classesIn("bad/knowing"))).containsExactly(
                "Order.java  Order knows jakarta.persistence.Entity",
                "Order.java  Order knows jakarta.persistence.Id",
                "Order.java  Order knows java.sql.Timestamp",
                "Order.java  Order knows Anything",
                "Order.java  Order knows OrderRow",
                "Order.java  Order knows org.hibernate.metamodel.model.domain.EntityDomainType",
                "Order.java:20  Order knows org.hibernate.Hibernate");
    }

    @Test
    void the_api_may_not_know_what_is_behind_it() {
        assertThat(places(Layers.apiStandsAlone(), classesIn("bad/knowing"))).containsExactly(
                "OrderView.java  OrderView knows jakarta.persistence.OptimisticLockException",
                "OrderView.java  OrderView knows Order",
                "OrderView.java  OrderView knows OrderRow");
    }

    @Test
    void only_the_application_may_manage_transactions() {
        assertThat(places(Layers.onlyApplicationManagesTransactions(), classesIn("bad/tx"))).containsExactly(
                "Hidden.java:8  Hidden.save calls Transaction.commit",
                "Orders.java:16  Orders.with_the_factory calls SessionFactory.inTransaction",
                "Orders.java:20  Orders.with_the_factory_and_a_result calls SessionFactory.fromTransaction",
                "Orders.java:24  Orders.stateless calls SessionFactory.inStatelessTransaction",
                "Orders.java:28  Orders.with_jakarta_persistence calls EntityManagerFactory.runInTransaction",
                "Orders.java:29  Orders.with_jakarta_persistence calls EntityManagerFactory.callInTransaction",
                "Orders.java:33  Orders.by_hand calls Session.beginTransaction",
                "Orders.java:34  Orders.by_hand calls Transaction.rollback",
                "Orders.java:38  Orders.by_hand_and_stateless calls StatelessSession.beginTransaction",
                "Orders.java:42  Orders.by_method_reference refers to EntityTransaction.commit",
                "Orders.java:47  Orders.in_a_lambda calls Connection.setAutoCommit",
                "Orders.java:51  Orders.with_a_drivers_connection calls JdbcConnection.commit",
                "Orders.java:55  Orders.with_hibernates_insides calls TransactionDriver.begin",
                "Orders.java:62  Orders.with_a_subtype_of_my_own calls MyConnection.commit",
                "Tx.java:11  Tx.run calls SessionFactory.inTransaction",
                "Wiring.java:11  Wiring.commit calls Transaction.commit");
    }

    @Test
    void a_repository_may_not_get_a_transaction_through_an_application_class() {
        assertThat(places(Layers.onlyApplicationManagesTransactions(), classesIn("bad/detour"))).containsExactly(
                "Orders.java:13  Orders.save_behind_an_interface calls Transactions.run, which manages a transaction",
                "Orders.java:17  Orders.save_behind_a_method_of_my_own calls Orders.save_behind_an_interface, which manages a transaction",
                "Orders.java:9  Orders.save calls HibernateTransactions.run, which manages a transaction");
    }

    @Test
    void repositories_may_not_hand_out_rows_sessions_or_streams() {
        assertThat(places(Layers.repositoriesSpeakTheDomain(), classesIn("bad/repository"))).containsExactly(
                "HiddenOrders.java:11  HiddenOrders.all hands out Stream",
                "OpenOrders.java  OpenOrders is public: only the interface that it implements should be",
                "OpenOrders.java:11  OpenOrders.all hands out Stream",
                "TalkativeOrders.java:16  TalkativeOrders.query hands out Query",
                "TalkativeOrders.java:20  TalkativeOrders.session hands out Session",
                "TalkativeOrders.java:24  TalkativeOrders.connection hands out Connection",
                "TalkativeOrders.java:28  TalkativeOrders.results hands out ResultSet",
                "TalkativeOrders.java:32  TalkativeOrders.rows hands out OrderRow",
                "TalkativeOrders.java:36  TalkativeOrders.later hands out Supplier",
                "TalkativeOrders.java:40  TalkativeOrders.anything hands out Object",
                "TalkativeOrders.java:44  TalkativeOrders.generic hands out Session");
    }

    @Test
    void a_field_may_not_hold_a_session() {
        assertThat(places(Layers.noSessionFields(), classesIn("bad/fields"))).containsExactly(
                "Sessions.java  Sessions.InARecord.session holds Session",
                "Sessions.java  Sessions.array holds Session",
                "Sessions.java  Sessions.connection holds Connection",
                "Sessions.java  Sessions.current holds Session",
                "Sessions.java  Sessions.inside holds SessionImplementor",
                "Sessions.java  Sessions.manager holds EntityManager",
                "Sessions.java  Sessions.mine holds MySession",
                "Sessions.java  Sessions.nested holds Connection",
                "Sessions.java  Sessions.session holds Session",
                "Sessions.java  Sessions.stateless holds StatelessSession",
                "Turned.java  Turned.session holds Session");
    }

    @Test
    void the_domain_may_not_have_setters_or_open_fields() {
        assertThat(places(Layers.noSettersInDomain(), classesIn("bad/setters"))).containsExactly(
                "Order.java  Order.inherited is not private",
                "Order.java  Order.open is not private",
                "Order.java  Order.seenInThePackage is not private",
                "Order.java  Order.shared is not private",
                "Order.java:12  Order.setTitle is a public setter");
    }

    @Test
    void the_read_side_and_the_write_side_may_not_know_each_other() {
        assertThat(places(Layers.readAndWriteSideAreApart(), classesIn("bad/sides"))).containsExactly(
                "Order.java  Order knows OrderList",
                "OrderList.java:8  OrderList knows Order");
    }

    @Test
    void nobody_may_sleep_or_ask_the_system_for_the_time() {
        assertThat(places(Layers.noSleepAndNoSystemClock(), classesIn("bad/time"))).containsExactly(
                "Waiting.java:17  Waiting.sleep calls Thread.sleep",
                "Waiting.java:18  Waiting.sleep calls TimeUnit.sleep",
                "Waiting.java:19  Waiting.sleep calls LockSupport.parkNanos",
                "Waiting.java:23  Waiting.system calls System.currentTimeMillis",
                "Waiting.java:23  Waiting.system calls System.nanoTime",
                "Waiting.java:27  Waiting.now calls LocalDateTime.now",
                "Waiting.java:31  Waiting.nowSomewhere calls OffsetDateTime.now",
                "Waiting.java:35  Waiting.nowLater refers to Instant.now",
                "Waiting.java:39  Waiting.date refers to new Date",
                "Waiting.java:43  Waiting.clock calls Clock.systemUTC",
                "Waiting.java:47  Waiting.ticking calls Clock.tickSeconds");
    }

    @Test
    void a_class_may_not_stand_beside_the_layers() {
        JavaClasses classes = classesIn("bad/place");
        assertThat(places(Layers.everyClassIsInALayer(), classes)).containsExactly(
                "Helper.java  Helper is in no layer",
                "Relay.java  Relay is in no layer");
        assertThat(places(Layers.everyClassIsInALayer("relay"), classes)).containsExactly(
                "Helper.java  Helper is in no layer");
    }

    @Test
    void a_broken_rule_says_what_where_and_why_in_a_few_lines() {
        assertThatThrownBy(() -> Layers.readAndWriteSideAreApart().because("we said so").check(classesIn("bad/sides")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Broken layer rule: the read side and the write side don't know each other [ARCH-CQ]
                          Order.java  katas.kit.layers.fixture.bad.sides.write.Order knows katas.kit.layers.fixture.bad.sides.read.OrderList
                          OrderList.java:8  katas.kit.layers.fixture.bad.sides.read.OrderList knows katas.kit.layers.fixture.bad.sides.write.Order
                        Why: a list that is painted from aggregates makes each of the two change for the other's reasons, \
                        and because we said so.""");
    }

    @Test
    void a_rule_that_is_broken_in_many_places_shows_ten() {
        assertThatThrownBy(() -> Layers.onlyApplicationManagesTransactions().check(classesIn("bad/tx")))
                .hasMessageContaining("… and 6 more")
                .message().hasLineCount(1 + 10 + 1 + 1);
    }

    @Test
    void a_rule_can_be_renamed_and_combined_like_any_of_ArchUnits() {
        ArchRule both = CompositeArchRule.of(Layers.noSettersInDomain()).and(Layers.readAndWriteSideAreApart().as("apart"));
        assertThat(both.getDescription()).contains("[ARCH-NOSETTERS]", "apart");
        assertThat(both.evaluate(classesIn("bad/sides")).hasViolation()).isTrue();
        assertThat(both.evaluate(GOOD).hasViolation()).isFalse();
    }
}
