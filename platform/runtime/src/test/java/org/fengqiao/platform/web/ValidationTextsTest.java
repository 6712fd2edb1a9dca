package org.fengqiao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("字段校验说明: 中英文齐全，不显示表达式")
class ValidationTextsTest {

    private static final String PREFIX = "jakarta.validation.constraints.";

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void shouldHaveATextForEveryConstraint(String language) throws Exception {
        Properties texts = texts(language);

        assertThat(constraints())
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(texts.getProperty(PREFIX + name + ".message"))
                        .as("%s %s", language, name)
                        .isNotBlank()
                        .doesNotContain("{regexp}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void shouldHaveTheSameKeysInBothLanguages(String language) throws IOException {
        assertThat(texts(language).keySet())
                .isEqualTo(texts("zh").keySet())
                .isEqualTo(texts("en").keySet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                ValidationTextsTest.class.getResourceAsStream("/ValidationMessages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static List<String> constraints() throws Exception {
        URI jar = NotNull.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar));
                Stream<Path> classes = Files.list(files.getPath(PREFIX.replace('.', '/')))) {
            return classes.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[A-Z]\\w+\\.class"))
                    .map(name -> name.replace(".class", ""))
                    .toList();
        }
    }
}
