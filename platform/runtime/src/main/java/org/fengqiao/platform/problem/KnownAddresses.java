package org.fengqiao.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods an address takes. Where several resources share the beginning of a path, the framework answers a method
 * that none of them has as if there were no such address.
 */
@ApplicationScoped
class KnownAddresses {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private record Address(Pattern path, String method) {}

    private final List<Address> addresses;

    KnownAddresses(BeanManager beans) {
        this.addresses = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(KnownAddresses::addresses)
                .toList();
    }

    /** The methods that an address takes; none where there is no such address. */
    SortedSet<String> methods(String path) {
        return addresses.stream()
                .filter(address -> address.path().matcher(path).matches())
                .map(Address::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Address> addresses(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(found -> found != null)
                        .map(found -> new Address(pattern(root, method), found.value())));
    }

    private static Pattern pattern(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = Stream.of(root, own == null ? "" : own.value())
                .flatMap(part -> Arrays.stream(part.split("/")))
                .filter(part -> !part.isEmpty())
                .map(part -> PARAMETER.matcher(part).find() ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/"));
        return Pattern.compile("/" + path + "/?");
    }
}
