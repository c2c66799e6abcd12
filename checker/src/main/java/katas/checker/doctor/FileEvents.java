package katas.checker.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/** Whether the file system tells of changes, or has to be asked again and again. */
final class FileEvents implements Examination {

    private static final long PATIENCE_MILLIS = 700;

    @Override
    public String name() {
        return "file events";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(here.repository().root(), ".kata-doctor");
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Files.createFile(folder.resolve("event"));
            return watch.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) != null ? Diagnosis.ok("the file system tells of changes")
                    : Diagnosis.note("none came within " + PATIENCE_MILLIS + " ms", "\"kata watch\" asks for changes instead, which is a little slower. Usual on macOS, network drives and in containers.");
        } catch (IOException e) {
            return Diagnosis.note("not to be had: " + e.getMessage(), "\"kata watch\" asks for changes instead. On Linux, fs.inotify.max_user_instances or max_user_watches may be used up.");
        } finally {
            Files.deleteIfExists(folder.resolve("event"));
            Files.deleteIfExists(folder);
        }
    }
}
