package katas.checker.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** File systems on which a change may be made by somebody of whom the operating system hears nothing: networks, folders of a host. */
final class RemoteFolders {

    private static final List<String> TYPES = List.of("nfs", "cifs", "smb", "afp", "afs", "webdav", "davfs", "ceph", "9p", "drvfs", "virtiofs",
            "vboxsf", "prl_fs", "vmhgfs", "fakeowner", "osxfs", "grpcfuse", "fuse.");

    private RemoteFolders() {
    }

    static boolean contains(Path folder) {
        try {
            return remote(Files.getFileStore(Files.exists(folder) ? folder : folder.getParent()).type());
        } catch (IOException | SecurityException e) {
            // Nothing is known of it; most are local.
            return false;
        }
    }

    static boolean remote(String type) {
        return TYPES.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
    }
}
