package io.orgsync.devkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * Who may know whom, and how things are called. The rules hold for a module that lacks some of the packages, so each
 * module can check all of them.
 */
public final class HouseRules {

    private static final String MODEL = "io.orgsync.model..";
    private static final String PXC = "io.orgsync.pxc..";
    private static final String ASCORA = "io.orgsync.ascora..";
    private static final String DEVKIT = "io.orgsync.devkit..";
    private static final String ALL = "io.orgsync..";
    private static final String[] PRODUCTION = {MODEL, PXC, ASCORA};
    private static final String[] EMPTY_WORDS = {"..util..", "..common..", "..support..", "..helper..", "..impl.."};

    private HouseRules() {}

    /** All rules but {@link #repositoriesTakeTheOrganizationFirst()}. */
    public static List<ArchRule> all() {
        return List.of(
                sharedModelKnowsNobody(),
                pxcDoesNotKnowAscora(),
                ascoraDoesNotKnowPxc(),
                devkitKnowsNoService(),
                packagesAreNamedAfterFeatures(),
                classesAreNamedInTheWordsOfTheField(),
                resourcesAreOnlyHttp(),
                nobodyBlocksOnAUni());
    }

    public static ArchRule sharedModelKnowsNobody() {
        return strangers(MODEL, PXC, ASCORA, DEVKIT).because("the services share it, not the other way round");
    }

    public static ArchRule pxcDoesNotKnowAscora() {
        return strangers(PXC, ASCORA, DEVKIT).because("each service is deployed without the other");
    }

    public static ArchRule ascoraDoesNotKnowPxc() {
        return strangers(ASCORA, PXC, DEVKIT).because("each service is deployed without the other");
    }

    public static ArchRule devkitKnowsNoService() {
        return strangers(DEVKIT, PRODUCTION).because("it speaks HTTP and SQL to what it tests");
    }

    public static ArchRule packagesAreNamedAfterFeatures() {
        return noClasses()
                .that()
                .resideInAPackage(ALL)
                .should()
                .resideInAnyPackage(EMPTY_WORDS)
                .because("such names tell nothing about what is inside")
                .allowEmptyShould(true);
    }

    public static ArchRule classesAreNamedInTheWordsOfTheField() {
        return noClasses()
                .that()
                .resideInAPackage(ALL)
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .because("a name says what a thing is")
                .allowEmptyShould(true);
    }

    public static ArchRule resourcesAreOnlyHttp() {
        return classes()
                .that()
                .resideInAnyPackage(PRODUCTION)
                .and()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .onlyHaveDependentClassesThat(describe("are part of a resource", HouseRules::isPartOfAResource))
                .because("what others need belongs into a service")
                .allowEmptyShould(true);
    }

    private static boolean isPartOfAResource(JavaClass type) {
        return type.getSimpleName().endsWith("Resource")
                || type.getEnclosingClass().map(HouseRules::isPartOfAResource).orElse(false);
    }

    public static ArchRule nobodyBlocksOnAUni() {
        return noClasses()
                .that()
                .resideInAnyPackage(PRODUCTION)
                .should()
                .callMethodWhere(target(name("await")).and(target(owner(assignableToUni()))))
                .because("an event loop must never wait")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> assignableToUni() {
        return JavaClass.Predicates.assignableTo("io.smallrye.mutiny.Uni");
    }

    /** The organisation is the first parameter, or stands directly behind the connection or session. */
    public static ArchRule repositoriesTakeTheOrganizationFirst() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(PXC, ASCORA)
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .should(new TakeTheOrganizationFirst())
                .because("no query may forget whose rows it reads")
                .allowEmptyShould(true);
    }

    private static ArchRule strangers(String from, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to)
                .allowEmptyShould(true);
    }
}
