package io.orgsync.devkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** That a method's first parameter, not counting a connection or session, is the organisation. */
final class TakeTheOrganizationFirst extends ArchCondition<JavaMethod> {

    private static final String ORGANIZATION = "OrganizationId";
    private static final Set<String> CONNECTIONS =
            Set.of("SqlConnection", "SqlClient", "Mutiny$Session", "Mutiny$StatelessSession");

    TakeTheOrganizationFirst() {
        super("take the organisation first, or directly behind the connection");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        if (method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return;
        }
        boolean holds = isOrganizationFirst(method.getRawParameterTypes().stream()
                .map(TakeTheOrganizationFirst::shortName)
                .toList());
        events.add(new SimpleConditionEvent(method, holds, method.getDescription() + (holds ? " does" : " doesn't")));
    }

    private static boolean isOrganizationFirst(List<String> types) {
        int place = !types.isEmpty() && CONNECTIONS.contains(types.get(0)) ? 1 : 0;
        return types.size() > place && types.get(place).equals(ORGANIZATION);
    }

    /** With the enclosing class, since many types are called Session. */
    private static String shortName(JavaClass type) {
        return type.isPrimitive()
                ? type.getName()
                : type.getName().substring(type.getPackageName().length() + 1);
    }
}
