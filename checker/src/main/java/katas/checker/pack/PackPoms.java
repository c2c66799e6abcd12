package katas.checker.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.report.Refused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The poms of a pack: the repository's own, so that versions and settings are the same, without what is not in the pack. Modules, PostgreSQL, and
 * versions that only the grader needs go.
 */
final class PackPoms {

    private static final String ROOT = "pom.xml";
    private static final String KIT = "checker/kit/pom.xml";
    private static final String PARENT = "katas/pom.xml";

    private final Repository repository;

    PackPoms(Repository repository) {
        this.repository = repository;
    }

    /** The poms by their names in the pack, which are those in the repository. */
    Map<String, String> poms(List<Kata> katas) throws IOException {
        Map<String, Document> parsed = new TreeMap<>();
        List<String> modules = new ArrayList<>(List.of("checker/kit", "katas"));
        for (String name : List.of(ROOT, KIT, PARENT)) {
            parsed.put(name, parse(name));
        }
        for (Kata kata : katas) {
            modules.add("katas/" + kata.slug());
            parsed.put("katas/" + kata.slug() + "/pom.xml", parse("katas/" + kata.slug() + "/pom.xml"));
        }
        parsed.values().forEach(PackPoms::removePostgres);
        modules(parsed.get(ROOT), modules);
        List<String> used = new ArrayList<>();
        parsed.forEach((name, pom) -> {
            if (!name.equals(ROOT)) {
                elements(pom, "artifactId").forEach(artifact -> used.add(artifact.getTextContent().strip()));
            }
        });
        tidy(parsed.get(ROOT), used);
        Map<String, String> poms = new TreeMap<>();
        for (Map.Entry<String, Document> pom : parsed.entrySet()) {
            poms.put(pom.getKey(), text(pom.getValue()));
        }
        return poms;
    }

    /** The kit's version. */
    String version() throws IOException {
        return elements(parse(ROOT), "version").stream().filter(version -> version.getParentNode().getNodeName().equals("project"))
                .map(version -> version.getTextContent().strip()).findFirst().orElse("unknown");
    }

    private static void removePostgres(Document pom) {
        elements(pom, "profile").stream().filter(profile -> text(profile, "id").startsWith("postgres")).forEach(profile -> {
            Node before = profile.getPreviousSibling() == null ? null : profile.getPreviousSibling().getPreviousSibling();
            remove(profile);
            if (before != null && before.getNodeType() == Node.COMMENT_NODE) {
                remove(before);
            }
        });
        elements(pom, "profiles").stream().filter(profiles -> elements(profiles, "profile").isEmpty()).forEach(PackPoms::remove);
    }

    private static void modules(Document pom, List<String> names) {
        Element modules = elements(pom, "modules").get(0);
        elements(modules, "module").forEach(PackPoms::remove);
        Node end = modules.getLastChild();
        for (String name : names) {
            modules.insertBefore(pom.createTextNode("\n    "), end);
            Element module = pom.createElementNS(modules.getNamespaceURI(), "module");
            module.setTextContent(name);
            modules.insertBefore(module, end);
        }
    }

    /** Removes the versions that nothing in the pack asks for, and words about what is not there. */
    private static void tidy(Document pom, List<String> used) {
        for (Element dependency : elements(pom, "dependency")) {
            if (!text(dependency, "scope").equals("import") && !used.contains(text(dependency, "artifactId"))) {
                remove(dependency);
            }
        }
        String rest = pom.getDocumentElement().getTextContent();
        for (Element properties : elements(pom, "properties")) {
            for (Element property : elements(properties, "*")) {
                if (property.getNodeName().endsWith(".version") && !rest.contains("${" + property.getNodeName() + "}")) {
                    remove(property);
                }
            }
        }
        NodeList all = pom.getDocumentElement().getChildNodes();
        for (int i = all.getLength() - 1; i >= 0; i--) {
            if (all.item(i).getNodeType() == Node.COMMENT_NODE && all.item(i).getTextContent().contains("CONTRIBUTING")) {
                remove(all.item(i));
            }
        }
    }

    private static List<Element> elements(Node parent, String name) {
        NodeList found = parent instanceof Document document ? document.getElementsByTagName(name) : ((Element) parent).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String child) {
        List<Element> found = elements(parent, child);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    /** With the blanks in front of it, so that no empty line stays. */
    private static void remove(Node node) {
        Node before = node.getPreviousSibling();
        if (before != null && before.getNodeType() == Node.TEXT_NODE && before.getTextContent().isBlank()) {
            node.getParentNode().removeChild(before);
        }
        node.getParentNode().removeChild(node);
    }

    private Document parse(String name) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(repository.path(name))));
        } catch (SAXException e) {
            throw new Refused(name + " is no pom that can be read: " + e.getMessage() + ". Nothing was packed.");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK reads XML", e);
        }
    }

    private static String text(Document pom) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(pom.getDocumentElement()), new StreamResult(text));
            return "<?xml version=\"1.0\" encoding=\"" + StandardCharsets.UTF_8 + "\"?>\n" + text.toString().replace("\r\n", "\n").strip() + "\n";
        } catch (TransformerException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }
}
