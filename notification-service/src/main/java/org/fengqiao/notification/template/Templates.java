package org.fengqiao.notification.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Every text that people are sent, by version and language. A version that was in use is never changed: a new wording is a
 * new folder and a new entry in {@link #VERSIONS}.
 */
public final class Templates {

    /** All versions, oldest first; the last one is in use. */
    static final List<String> VERSIONS = List.of("2026.1");

    private static final String LABEL = "label.";

    private final Map<String, Map<Language, Map<String, String>>> texts;

    private Templates(Map<String, Map<Language, Map<String, String>>> texts) {
        this.texts = texts;
    }

    /** The texts that ship with the service. */
    public static Templates shipped() {
        Map<String, Map<Language, Map<String, String>>> texts = new HashMap<>();
        for (String version : VERSIONS) {
            Map<Language, Map<String, String>> languages = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                languages.put(language, load("/templates/" + version + "/" + language.tag() + ".properties"));
            }
            texts.put(version, languages);
        }
        return new Templates(texts);
    }

    private static Map<String, String> load(String path) {
        Properties properties = new Properties();
        try (InputStream in = Templates.class.getResourceAsStream(path)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(k -> k, properties::getProperty));
    }

    /** The version that new messages are written with. */
    public String current() {
        return VERSIONS.getLast();
    }

    /** One text. */
    public Template get(String name, String version, Language language) {
        String text = texts.getOrDefault(version, Map.of())
                .getOrDefault(language, Map.of())
                .get(name);
        if (text == null) {
            throw new IllegalArgumentException("no template " + name + " in version " + version);
        }
        return new Template(name, version, language, text);
    }

    /** A text with its values filled in; a value like {@code @clock.PICK_UP} stands for the label of that key. */
    public String render(String name, String version, Language language, Map<String, String> values) {
        Map<String, String> spoken = new HashMap<>(values);
        spoken.replaceAll((key, value) -> value.startsWith("@") ? label(version, language, value.substring(1)) : value);
        return get(name, version, language).render(spoken);
    }

    /** The word for a code in the version in use. */
    public String label(Language language, String key) {
        return label(current(), language, key);
    }

    private String label(String version, Language language, String key) {
        return texts.get(version).get(language).getOrDefault(LABEL + key, key);
    }

    /** Every text of every version, without the labels. */
    public List<Template> all() {
        return texts.entrySet().stream()
                .flatMap(version -> version.getValue().entrySet().stream()
                        .flatMap(language -> language.getValue().entrySet().stream()
                                .filter(text -> !text.getKey().startsWith(LABEL))
                                .map(text -> new Template(
                                        text.getKey(), version.getKey(), language.getKey(), text.getValue()))))
                .sorted(Comparator.comparing(Template::version)
                        .thenComparing(Template::name)
                        .thenComparing(Template::language))
                .toList();
    }
}
