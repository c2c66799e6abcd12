package katas.checker.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code pack.json} in a folder that is handed out: what it was made from. Nothing in it is secret, and nothing is believed when it comes back: it
 * says which katas to look for, and is compared with the repository. {@code checker/JSON.md} promises its fields.
 *
 * @param id      of this pack; everybody who gets a copy of it has the same
 * @param packed  when it was made
 * @param minutes how long one is given for all of it
 * @param seed    of the random choice of katas; empty when they were named
 * @param kit     the version of the test kit in it
 * @param kitHash of the kit's sources
 * @param katas   what is in it
 */
public record PackManifest(String id, Instant packed, int minutes, OptionalLong seed, String kit, String kitHash, List<Entry> katas) {

    /** Its name in the folder. */
    public static final String FILE = "pack.json";
    /** The only format there has been so far. */
    public static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 200;

    public PackManifest {
        katas = List.copyOf(katas);
    }

    /**
     * A kata of the pack.
     *
     * @param kata      its slug
     * @param published the hash of its published copy
     */
    public record Entry(String kata, String published) {
    }

    ObjectNode node() {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", FORMAT).put("id", id).put("packed", packed.toString()).put("minutes", minutes);
        if (seed.isPresent()) {
            node.put("seed", seed.getAsLong());
        } else {
            node.putNull("seed");
        }
        node.put("kit", kit).put("kitHash", kitHash);
        ArrayNode entries = node.putArray("katas");
        katas.forEach(entry -> entries.addObject().put("kata", entry.kata()).put("published", entry.published()));
        return node;
    }

    /** As it is written, indented. */
    public String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node()).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }

    /**
     * Reads what somebody has sent back.
     *
     * @throws Unreadable when it is no manifest; the message says why
     */
    static PackManifest parse(String text) throws Unreadable {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Unreadable("it is no JSON");
        }
        if (node == null || !node.isObject() || !node.path("format").isInt()) {
            throw new Unreadable("it has no format");
        }
        if (node.path("format").intValue() != FORMAT) {
            throw new Unreadable("its format is " + node.path("format").intValue() + ", and this grader knows " + FORMAT + " only");
        }
        List<Entry> katas = new ArrayList<>();
        for (JsonNode entry : node.path("katas")) {
            katas.add(new Entry(text(entry, "kata"), text(entry, "published")));
        }
        if (katas.isEmpty()) {
            throw new Unreadable("it names no kata");
        }
        JsonNode seed = node.path("seed");
        try {
            return new PackManifest(text(node, "id"), Instant.parse(text(node, "packed")), node.path("minutes").asInt(),
                    seed.isIntegralNumber() ? OptionalLong.of(seed.longValue()) : OptionalLong.empty(), text(node, "kit"), text(node, "kitHash"), katas);
        } catch (DateTimeException e) {
            throw new Unreadable("it says no time of packing");
        }
    }

    private static String text(JsonNode node, String field) throws Unreadable {
        JsonNode value = node.path(field);
        if (!value.isTextual() || value.textValue().isBlank() || value.textValue().length() > LONGEST) {
            throw new Unreadable("its field \"" + field + "\" is missing");
        }
        return Harmless.line(value.textValue());
    }

    /** What was sent back as a manifest is none. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }
}
