package io.orgsync.model.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do. Each role includes the ones before it. */
public enum Role {
    VIEWER(Role.VIEW),
    OPERATOR(Role.OPERATE),
    ADMIN(Role.ADMINISTER);

    /** For {@code @RolesAllowed}: reading. */
    public static final String VIEW = "viewer";

    /** For {@code @RolesAllowed}: working. */
    public static final String OPERATE = "operator";

    /** For {@code @RolesAllowed}: credentials and connections. */
    public static final String ADMINISTER = "admin";

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The name in the token's {@code groups}. */
    @JsonValue
    public String group() {
        return group;
    }

    /** The roles that a token's groups stand for. Unknown groups don't count; without a known one it is a viewer. */
    public static Set<Role> ofGroups(Collection<String> groups) {
        Role highest = groups.stream()
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .max(Role::compareTo)
                .orElse(VIEWER);
        return highest.withLower();
    }

    private static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }

    private Set<Role> withLower() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .collect(Collectors.toUnmodifiableSet());
    }
}
