package katas.kit;

import katas.kit.fake.CallHook;
import katas.kit.fake.FakeClock;
import katas.kit.fake.FakeGateway;
import katas.kit.fake.FakeMailer;
import katas.kit.fake.FakeSleeper;
import katas.kit.fake.SequentialIds;

/** What surrounds the nodes of one test and is shared by them: time, ids, other people's services. */
record World(FakeClock clock, FakeSleeper sleeper, SequentialIds ids, FakeGateway gateway, FakeMailer mailer) {

    /** @param hook is told of calls of other people's services */
    static World fresh(CallHook hook) {
        FakeClock clock = new FakeClock();
        return new World(clock, new FakeSleeper(clock), new SequentialIds(), new FakeGateway(hook), new FakeMailer(hook));
    }
}
