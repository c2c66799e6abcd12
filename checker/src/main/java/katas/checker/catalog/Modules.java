package katas.checker.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The module list of the root pom.xml.
 *
 * @param names as written there: {@code katas/03-boundaries}
 */
public record Modules(List<String> names) {

    /** Reads them; a pom that is no XML stops everything, as it stops Maven. */
    public static Modules of(Repository repository) {
        Path pom = repository.path("pom.xml");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The one that it comes with prints to the console before it throws.
            builder.setErrorHandler(null);
            NodeList modules;
            try (InputStream in = Files.newInputStream(pom)) {
                modules = builder.parse(in).getElementsByTagName("module");
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < modules.getLength(); i++) {
                names.add(modules.item(i).getTextContent().strip());
            }
            return new Modules(List.copyOf(names));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read the module list of " + pom + ": " + e.getMessage(), e);
        }
    }

    public boolean contains(String name) {
        return names.contains(name);
    }
}
