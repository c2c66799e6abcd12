package katas.checker.grader;

import java.io.IOException;
import katas.checker.catalog.Variant;
import katas.checker.compile.SourceTree;
import katas.checker.pristine.PristineKata;

/** Where the code comes from that is to be judged. */
@FunctionalInterface
public interface Source {

    SourceTree tree(PristineKata kata) throws IOException;

    /** What the learner has written, in {@code katas/NN-slug}. */
    static Source learner() {
        return pristine -> pristine.withFixedParts(SourceTree.of(pristine.kata().stub()));
    }

    /** The stub as it was published. */
    static Source stub() {
        return PristineKata::stub;
    }

    /** The reference solution. */
    static Source solution() {
        return pristine -> SourceTree.of(pristine.kata().solution());
    }

    /** A variant of the solution or of the stub. */
    static Source variant(Variant variant) {
        return pristine -> {
            SourceTree base = (variant.base() == Variant.Base.STUB ? stub() : solution()).tree(pristine);
            return base.overlaid(SourceTree.of(variant.folder().overlay()), variant.delete());
        };
    }

    /** Any other code, with the kata's fixed parts in it. */
    static Source of(SourceTree tree) {
        return pristine -> pristine.withFixedParts(tree);
    }
}
