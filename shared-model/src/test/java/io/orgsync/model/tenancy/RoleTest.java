package io.orgsync.model.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void each_role_includes_the_ones_before_it() {
        assertThat(Role.ofGroups(Set.of("admin"))).containsExactlyInAnyOrder(Role.values());
        assertThat(Role.ofGroups(Set.of("operator"))).containsExactlyInAnyOrder(Role.VIEWER, Role.OPERATOR);
    }

    @Test
    void without_a_known_group_it_is_a_viewer() {
        assertThat(Role.ofGroups(List.of())).containsExactly(Role.VIEWER);
        assertThat(Role.ofGroups(List.of("ADMIN", "root"))).containsExactly(Role.VIEWER);
    }
}
