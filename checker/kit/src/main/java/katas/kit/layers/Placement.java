package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds classes beside the layers. */
final class Placement implements BiConsumer<JavaClasses, Violations> {

    private static final String COMPOSITION_ROOT = "Wiring";

    private final Set<String> layers = new HashSet<>();

    Placement(String... furtherLayers) {
        for (Layer layer : List.of(Layer.API, Layer.DOMAIN, Layer.APPLICATION, Layer.PERSISTENCE)) {
            layers.add(layer.packageName());
        }
        layers.addAll(List.of(furtherLayers));
    }

    @Override
    public void accept(JavaClasses classes, Violations violations) {
        classes.stream()
                .filter(type -> Layer.partsOf(type).stream().noneMatch(layers::contains) && !isCompositionRoot(type))
                .forEach(type -> violations.add(type, "is in no layer"));
    }

    private static boolean isCompositionRoot(JavaClass type) {
        return type.getSimpleName().equals(COMPOSITION_ROOT)
                || type.getEnclosingClass().map(Placement::isCompositionRoot).orElse(false);
    }
}
