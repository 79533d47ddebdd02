package io.orgsync.pxc;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.orgsync.devkit.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house plan holds for everything this service is made of. */
class HousePlanTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.orgsync");

    static Stream<ArchRule> rules() {
        return Stream.concat(HouseRules.all().stream(), Stream.of(HouseRules.repositoriesTakeTheOrganizationFirst()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void house_rule_holds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
