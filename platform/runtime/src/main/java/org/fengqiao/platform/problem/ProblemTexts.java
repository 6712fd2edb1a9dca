package org.fengqiao.platform.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Texts of problems in the reader's language, the service's own bundle {@code problems} before the platform's. */
public final class ProblemTexts {

    private static final List<String> BUNDLES = List.of("problems", "platform-problems");

    private ProblemTexts() {}

    /** The text of a key with its arguments filled in, or the key itself where no bundle has it. */
    public static String text(Locale locale, String key, Object... arguments) {
        String pattern = BUNDLES.stream()
                .flatMap(bundle -> lookUp(bundle, locale, key))
                .findFirst()
                .orElse(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Chinese unless the reader asks for English first. */
    public static Locale locale(List<Locale> accepted) {
        return accepted.stream()
                .filter(l -> l.getLanguage().equals("zh") || l.getLanguage().equals("en"))
                .findFirst()
                .filter(l -> l.getLanguage().equals("en"))
                .map(l -> Locale.ENGLISH)
                .orElse(Locale.CHINESE);
    }

    private static Stream<String> lookUp(String bundle, Locale locale, String key) {
        try {
            ResourceBundle texts = ResourceBundle.getBundle(
                    bundle,
                    locale,
                    Thread.currentThread().getContextClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return texts.containsKey(key) ? Stream.of(texts.getString(key)) : Stream.empty();
        } catch (MissingResourceException e) {
            return Stream.empty();
        }
    }
}
