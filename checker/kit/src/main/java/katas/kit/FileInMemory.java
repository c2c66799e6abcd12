package katas.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/**
 * A small file as it was when it was first read. A {@link java.util.ServiceLoader} asks for no cache, and so opens a whole jar anew for
 * each file that it reads in it: a good part of what it takes to start a node.
 */
final class FileInMemory extends URLStreamHandler {

    private final byte[] bytes;

    private FileInMemory(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The same place, with what is there now. */
    static URL of(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new URL(file, file.toExternalForm(), new FileInMemory(in.readAllBytes()));
        }
    }

    @Override
    protected URLConnection openConnection(URL file) {
        return new URLConnection(file) {

            @Override
            public void connect() {
                // Nothing to reach: the bytes are here.
            }

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
