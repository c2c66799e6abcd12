package katas.kit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import katas.kit.boot.Mailer.NotSent;
import katas.kit.fake.CallHook.When;
import katas.kit.fake.FakeMailer.Mail;
import org.junit.jupiter.api.Test;

class FakeMailerTest {

    @Test
    void keeps_what_it_accepted_in_order_and_twice_what_it_was_given_twice() {
        FakeMailer mailer = new FakeMailer();
        mailer.send("ada@example.org", "Hello", "text");
        mailer.send("ben@example.org", "Hello", null);
        mailer.send("ada@example.org", "Hello", "text");
        assertThat(mailer.sent()).containsExactly(new Mail("ada@example.org", "Hello", "text"), new Mail("ben@example.org", "Hello", ""),
                new Mail("ada@example.org", "Hello", "text"));
    }

    @Test
    void refuses_as_many_as_it_was_told_and_then_accepts_again() {
        FakeMailer mailer = new FakeMailer();
        mailer.refuse(2);
        assertThatThrownBy(() -> mailer.send("ada@example.org", "first", "")).isInstanceOf(NotSent.class).hasMessageContaining("first");
        assertThatThrownBy(() -> mailer.send("ada@example.org", "second", "")).isInstanceOf(NotSent.class);
        mailer.send("ada@example.org", "third", "");
        assertThat(mailer.sent()).extracting(Mail::subject).containsExactly("third");
    }

    @Test
    void shows_a_mail_to_the_observer_before_it_is_accepted() {
        FakeMailer mailer = new FakeMailer();
        List<String> seen = new ArrayList<>();
        mailer.onSend(mail -> seen.add(mail + " after " + mailer.sent().size()));
        mailer.send("ada@example.org", "first", "");
        mailer.send("ada@example.org", "second", "");
        assertThat(seen).containsExactly("'first' to ada@example.org after 0", "'second' to ada@example.org after 1");
    }

    @Test
    void a_hook_may_stop_a_mail_before_it_leaves_and_its_answer_afterwards() {
        for (When moment : When.values()) {
            FakeMailer mailer = new FakeMailer((point, when) -> {
                if (point.equals("mailer.send") && when == moment) {
                    throw new IllegalStateException("stopped");
                }
            });
            assertThatThrownBy(() -> mailer.send("ada@example.org", "Hello", "")).hasMessage("stopped");
            assertThat(mailer.sent()).hasSize(moment == When.BEFORE ? 0 : 1);
        }
    }

    @Test
    void a_mail_without_address_or_subject_is_a_mistake() {
        FakeMailer mailer = new FakeMailer();
        assertThatThrownBy(() -> mailer.send(" ", "Hello", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mailer.send("ada@example.org", null, "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(mailer.sent()).isEmpty();
    }
}
