package katas.checker.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;

/** Goes through checks one by one, leaving out what was proved before. */
public final class Verification {

    private final Repository repository;
    private final Optional<Proved> memory;

    /** @param memory what was proved before; empty to prove everything and remember nothing */
    public Verification(Repository repository, Optional<Proved> memory) {
        this.repository = repository;
        this.memory = memory;
    }

    /** The checks of some katas, and those of the repository as a whole. */
    public List<Check> checks(List<Kata> katas, Lab lab) {
        List<Check> checks = new ArrayList<>(RepositorySearch.checks(repository));
        Fingerprints fingerprints = new Fingerprints(repository, lab.asIs());
        for (Kata kata : katas) {
            checks.addAll(KataChecks.of(kata, lab, fingerprints));
        }
        return checks;
    }

    /**
     * Makes sure of one check.
     *
     * @param fresh whether to prove it although it was proved before
     */
    public CheckResult prove(Check check, boolean fresh) throws IOException, InterruptedException {
        if (memory.isEmpty() || check.fingerprint().isEmpty()) {
            return CheckResult.of(check);
        }
        String hash = check.fingerprint().get().hash();
        if (!fresh && memory.get().holds(check, hash)) {
            return CheckResult.before(check);
        }
        CheckResult result = CheckResult.of(check);
        if (result.state() != Check.State.PROVED) {
            memory.get().forget(check);
        } else if (hash.equals(check.fingerprint().get().hash())) {
            // Files that changed meanwhile were perhaps seen half old, half new: then it is proved again next time.
            memory.get().remember(check, hash);
        }
        return result;
    }
}
