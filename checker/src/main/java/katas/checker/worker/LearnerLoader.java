package katas.checker.worker;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** The classes of one run: the pristine tests before the learner's code, both behind the libraries; and nothing of the grader. */
final class LearnerLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    LearnerLoader(Path tests, Path main) throws MalformedURLException {
        super("katas", new URL[] {tests.toUri().toURL(), main.toUri().toURL()}, new WithoutGrader(LearnerLoader.class.getClassLoader()));
    }

    private static final class WithoutGrader extends ClassLoader {

        static {
            registerAsParallelCapable();
        }

        WithoutGrader(ClassLoader parent) {
            super("libraries", parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("katas.checker.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
