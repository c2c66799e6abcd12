package katas.checker.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether there is room, and whether it may be written to, in each place that the grader writes to. */
final class Disk implements Examination {

    private static final long NEEDED = 200L << 20;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException {
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("the repository", here.repository().root());
        places.put(".kata", here.repository().path(".kata"));
        places.put("the temporary folder", here.temporary());
        List<String> wrong = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (Map.Entry<String, Path> place : places.entrySet()) {
            Path folder = place.getValue();
            String name = place.getKey() + " (" + folder + ")";
            if (!Files.exists(folder) && place.getKey().equals(".kata")) {
                // Made when it is needed, which the repository has to allow.
                continue;
            }
            if (!Files.isDirectory(folder)) {
                wrong.add(name + " is no folder");
                continue;
            }
            long room = Files.getFileStore(folder).getUsableSpace();
            least = Math.min(least, room);
            if (room < NEEDED) {
                wrong.add(name + " has " + (room >> 20) + " MB left, and 200 are needed");
            }
            writable(folder, name, wrong);
        }
        return wrong.isEmpty() ? Diagnosis.ok((least >> 20) + " MB left where there is least; repository, .kata and " + here.temporary() + " can be written to")
                : Diagnosis.mend(String.join("; ", wrong), "Make room, or give yourself the right to write. Another temporary folder: set TMPDIR.");
    }

    private static void writable(Path folder, String name, List<String> wrong) {
        try {
            Path file = Files.createTempFile(folder, ".kata-doctor", ".tmp");
            try {
                Files.write(file, new byte[1 << 16]);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            wrong.add(name + " cannot be written to: " + e);
        }
    }
}
