package org.fengqiao.intake.code;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The plain code tables of intake: service platforms of a centre (#53) and systems that send (#54). */
@ApplicationScoped
public class CodeTables {

    private final CodeTable services;
    private final CodeTable sourceSystems;

    CodeTables(
            @ConfigProperty(name = "fengqiao.services.version") String services,
            @ConfigProperty(name = "fengqiao.source-systems.version") String sourceSystems) {
        this.services = CodeTable.read(services, DataFile.lines("/codes/services-" + services + ".csv"));
        this.sourceSystems =
                CodeTable.read(sourceSystems, DataFile.lines("/codes/source-systems-" + sourceSystems + ".csv"));
    }

    /** Service platforms that a centre offers. */
    public CodeTable services() {
        return services;
    }

    /** Systems that send approaches; a new one is added to the table before it sends. */
    public CodeTable sourceSystems() {
        return sourceSystems;
    }
}
