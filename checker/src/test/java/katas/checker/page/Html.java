package katas.checker.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads pages with an XML parser, which accepts nothing that is not well-formed. */
public final class Html {

    private Html() {
    }

    public static Document parse(String page) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler() {
            @Override
            public void fatalError(SAXParseException e) throws SAXParseException {
                throw e;
            }
        });
        return builder.parse(new InputSource(new StringReader(page)));
    }

    /** Elements with one of these names, in the order of the page. */
    public static List<Element> all(Document page, String... names) {
        Set<String> wanted = Set.of(names);
        List<Element> found = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (wanted.contains(element.getTagName()) || wanted.isEmpty()) {
                found.add(element);
            }
        }
        return found;
    }
}
