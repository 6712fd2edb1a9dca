package org.fengqiao.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every endpoint as the code declares it, whatever a document says or hides. */
final class Endpoints {

    private Endpoints() {}

    /** Operations such as {@code GET /api/v1/files/{caseNo}} of the service whose test is running. */
    static Set<String> declared() {
        return of(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.fengqiao"));
    }

    static Set<String> of(Class<?> resource) {
        return of(new ClassFileImporter().importClasses(resource));
    }

    private static Set<String> of(JavaClasses classes) {
        Set<String> operations = new TreeSet<>();
        classes.stream()
                .filter(c -> c.isAnnotatedWith(Path.class))
                .forEach(c -> c.getMethods()
                        .forEach(m -> method(m).ifPresent(method -> operations.add(method + " /" + path(c, m)))));
        return operations;
    }

    private static Optional<String> method(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(a -> a.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                .flatMap(Optional::stream)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(JavaClass resource, JavaMethod method) {
        Optional<String> own = method.tryGetAnnotationOfType(Path.class).map(Path::value);
        String path = Stream.of(
                        Optional.of(resource.getAnnotationOfType(Path.class).value()), own)
                .flatMap(Optional::stream)
                .map(Endpoints::stripped)
                .collect(Collectors.joining("/"));
        return path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }

    private static String stripped(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
