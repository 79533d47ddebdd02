package io.orgsync.devkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.orgsync.devkit.architecture.sample.OrderRepository;
import io.orgsync.devkit.architecture.sample.helper.OrderManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

    private static final JavaClasses DEVKIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.orgsync.devkit");
    private static final JavaClasses BADLY_NAMED = new ClassFileImporter().importClasses(OrderManager.class);
    private static final JavaClasses REPOSITORY = new ClassFileImporter().importClasses(OrderRepository.class);

    @ParameterizedTest
    @MethodSource("io.orgsync.devkit.architecture.HouseRules#all")
    void devkit_keeps_the_rules(ArchRule rule) {
        rule.check(DEVKIT);
    }

    @Test
    void empty_words_in_names_of_packages_and_classes_are_found() {
        assertThat(HouseRules.packagesAreNamedAfterFeatures()
                        .evaluate(BADLY_NAMED)
                        .hasViolation())
                .isTrue();
        assertThat(HouseRules.classesAreNamedInTheWordsOfTheField()
                        .evaluate(BADLY_NAMED)
                        .hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "countWithin"})
    void repository_method_with_the_organisation_in_its_place_is_fine(String method) {
        assertThat(repositoryRule(method).evaluate(REPOSITORY).hasViolation()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"countAll", "countOf"})
    void repository_method_without_the_organisation_in_its_place_is_found(String method) {
        assertThat(repositoryRule(method).evaluate(REPOSITORY).hasViolation()).isTrue();
    }

    private static ArchRule repositoryRule(String method) {
        return methods().that().haveName(method).should(new TakeTheOrganizationFirst());
    }
}
